import type { SidedKind } from './kind.ts';

/** Which statuses an operation may answer with (OpenAPI 3.0.3 §4.7.16). */
export const STATUSES = {
  'success-status-added': {
    title: 'there is one more status of success',
    effect: 'widens',
    mirror: 'success-status-removed',
    response: { deviation: { level: 'warning', why: 'clients that wait for one status may meet another' } },
  },
  'success-status-removed': {
    title: 'a status of success is gone',
    effect: 'narrows',
    mirror: 'success-status-added',
    response: { deviation: { level: 'breaking', why: 'clients that wait for it wait in vain' } },
  },
  'success-range-added': {
    title: 'any status of a range is success',
    effect: 'widens',
    mirror: 'success-range-removed',
    response: { deviation: { level: 'warning', why: 'clients that wait for one status may meet another' } },
  },
  'success-range-removed': {
    title: 'only some statuses of the range are success',
    effect: 'narrows',
    mirror: 'success-range-added',
    response: { deviation: { level: 'warning', why: 'clients may wait for one that is no longer written down' } },
  },
  'success-status-replaced': {
    title: 'success has another status',
    effect: 'both',
    mirror: 'success-status-replaced',
    response: { because: 'clients that wait for the old one wait in vain' },
  },
  'error-status-added': {
    title: 'there is one more status of failure',
    effect: 'widens',
    mirror: 'error-status-removed',
    response: { deviation: { level: 'compatible', why: 'clients have to bear any failure' } },
  },
  'error-status-removed': { title: 'a status of failure is gone', effect: 'narrows', mirror: 'error-status-added' },
  'status-range-added': {
    title: 'there is one more range of statuses',
    effect: 'widens',
    mirror: 'status-range-removed',
    response: { deviation: { level: 'compatible', why: 'clients have to bear what is not listed' } },
  },
  'status-range-removed': {
    title: 'a range of statuses is gone',
    effect: 'narrows',
    mirror: 'status-range-added',
    response: { deviation: { level: 'warning', why: 'what other statuses look like is no longer written down' } },
  },
} as const satisfies Record<string, SidedKind>;
