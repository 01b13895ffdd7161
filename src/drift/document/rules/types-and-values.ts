import type { SidedKind } from './kind.ts';

const HINT = 'a format is checked by some servers and by others not';
const HINT_READ = 'readers that parse the text may no longer be able to';

/** What a value may be: type, format, null, the values of an enumeration, what it is when left out. DRIFT rows of types and enums. */
export const TYPES_AND_VALUES = {
  'type-widened': { title: 'more types are allowed', effect: 'widens', mirror: 'type-narrowed' },
  'type-narrowed': { title: 'fewer types are allowed', effect: 'narrows', mirror: 'type-widened' },
  'type-changed': { title: 'the type is another one', effect: 'both', mirror: 'type-changed' },
  'body-shape-changed': { title: 'the body has another shape', effect: 'both', mirror: 'body-shape-changed' },
  'format-added': {
    title: 'a format is asked for',
    effect: 'narrows',
    mirror: 'format-removed',
    request: { deviation: { level: 'warning', why: HINT } },
  },
  'format-removed': {
    title: 'no format is promised any more',
    effect: 'widens',
    mirror: 'format-added',
    response: { deviation: { level: 'warning', why: HINT_READ } },
  },
  'format-changed': { title: 'the format is another one', effect: 'both', mirror: 'format-changed' },
  'format-widened': { title: 'the format has more room', effect: 'widens', mirror: 'format-narrowed' },
  'format-narrowed': { title: 'the format has less room', effect: 'narrows', mirror: 'format-widened' },
  'became-nullable': {
    title: 'null is allowed',
    effect: 'widens',
    mirror: 'became-not-nullable',
    response: { because: 'a response may now say null where readers rely on a value' },
  },
  'became-not-nullable': {
    title: 'null is no longer allowed',
    effect: 'narrows',
    mirror: 'became-nullable',
    request: { because: 'requests that send null may now be refused' },
  },
  'became-enum': { title: 'only listed values are allowed', effect: 'narrows', mirror: 'enum-dropped' },
  'enum-dropped': { title: 'the values are no longer listed', effect: 'widens', mirror: 'became-enum' },
  'enum-value-added': {
    title: 'more values are listed',
    effect: 'widens',
    mirror: 'enum-value-removed',
    response: {
      deviation: { level: 'warning', why: 'readers that do not take every value may meet one that they do not know' },
    },
  },
  'enum-value-removed': {
    title: 'fewer values are listed',
    effect: 'narrows',
    mirror: 'enum-value-added',
    request: { because: 'requests that send what is no longer listed may now be refused' },
  },
  'enum-replaced': { title: 'the listed values are all other ones', effect: 'both', mirror: 'enum-replaced' },
  'pattern-added': { title: 'a pattern is asked for', effect: 'narrows', mirror: 'pattern-removed' },
  'pattern-removed': {
    title: 'no pattern is promised any more',
    effect: 'widens',
    mirror: 'pattern-added',
    response: { deviation: { level: 'warning', why: 'few readers rely on a pattern' } },
  },
  'pattern-changed': { title: 'the pattern is another one', effect: 'unknown', mirror: 'pattern-changed' },
  'default-added': {
    title: 'a default is written down',
    effect: 'unknown',
    mirror: 'default-removed',
    request: { because: 'what a request that leaves it out means may have changed' },
    response: { effect: 'annotation' },
  },
  'default-removed': {
    title: 'the default is no longer written down',
    effect: 'unknown',
    mirror: 'default-added',
    request: { because: 'what a request that leaves it out means may have changed' },
    response: { effect: 'annotation' },
  },
  'default-changed': {
    title: 'the default is another one',
    effect: 'unknown',
    mirror: 'default-changed',
    request: { because: 'what a request that leaves it out means has changed' },
    response: { effect: 'annotation' },
  },
} as const satisfies Record<string, SidedKind>;
