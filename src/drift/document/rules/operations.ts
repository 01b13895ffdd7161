import type { PlainKind } from './kind.ts';

const GONE = 'clients that call it find nothing there any more';
const ANNOUNCED = 'it was announced to go';
const SUNSET = 'clients were promised it until that day, and whether that has come is not in the documents';

/** Operations, servers, security, and what else is about no message in particular. */
export const OPERATIONS = {
  'operation-added': { title: 'the operation is new', effect: 'widens', mirror: 'operation-removed' },
  'operation-removed': {
    title: 'the operation is gone',
    effect: 'narrows',
    mirror: 'operation-added',
    because: GONE,
  },
  'deprecated-operation-added': {
    title: 'the operation is new, and deprecated',
    effect: 'widens',
    mirror: 'deprecated-operation-removed',
  },
  'deprecated-operation-removed': {
    title: 'the deprecated operation is gone',
    effect: 'narrows',
    mirror: 'deprecated-operation-added',
    deviation: { level: 'compatible', why: ANNOUNCED },
    advice: 'Look whether something still calls it.',
  },
  'sunset-operation-added': {
    title: 'the operation is new, with the day on which it goes',
    effect: 'widens',
    mirror: 'sunset-operation-removed',
  },
  'sunset-operation-removed': {
    title: 'the operation that had a day to go is gone',
    effect: 'narrows',
    mirror: 'sunset-operation-added',
    because: SUNSET,
  },
  'operation-deprecated': {
    title: 'the operation is deprecated',
    effect: 'annotation',
    mirror: 'operation-reactivated',
    deviation: { level: 'compatible', why: 'it still works, and is announced to go' },
    advice: 'Look for what takes its place.',
  },
  'operation-reactivated': {
    title: 'the operation is no longer deprecated',
    effect: 'annotation',
    mirror: 'operation-deprecated',
    deviation: { level: 'compatible', why: 'it works, and is here to stay' },
  },
  'sunset-earlier': { title: 'it goes on an earlier day', effect: 'narrows', mirror: 'sunset-later' },
  'sunset-later': { title: 'it goes on a later day', effect: 'widens', mirror: 'sunset-earlier' },
  'sunset-removed': { title: 'the day on which it goes is no longer told', effect: 'narrows', mirror: 'sunset-added' },
  'sunset-added': { title: 'the day on which it goes is told', effect: 'widens', mirror: 'sunset-removed' },
  'sunset-invalid': { title: 'the day on which it goes is no date', effect: 'narrows', mirror: 'sunset-repaired' },
  'sunset-repaired': { title: 'the day on which it goes is a date', effect: 'widens', mirror: 'sunset-invalid' },
  'stability-lowered': { title: 'it is less stable', effect: 'narrows', mirror: 'stability-raised' },
  'stability-raised': { title: 'it is more stable', effect: 'widens', mirror: 'stability-lowered' },
  'server-added': { title: 'a server is new', effect: 'widens', mirror: 'server-removed' },
  'server-removed': { title: 'a server is gone', effect: 'narrows', mirror: 'server-added', because: GONE },
  'server-replaced': { title: 'the server is another one', effect: 'both', mirror: 'server-replaced', because: GONE },
  'server-variable-changed': {
    title: 'a variable of the server is another one',
    effect: 'unknown',
    mirror: 'server-variable-changed',
  },
  'webhook-added': { title: 'the webhook is new', effect: 'widens', mirror: 'webhook-removed' },
  'webhook-removed': { title: 'the webhook is gone', effect: 'narrows', mirror: 'webhook-added' },
  'callback-added': { title: 'the callback is new', effect: 'widens', mirror: 'callback-removed' },
  'callback-removed': { title: 'the callback is gone', effect: 'narrows', mirror: 'callback-added' },
  'security-narrowed': {
    title: 'there are fewer ways to be let in',
    effect: 'narrows',
    mirror: 'security-widened',
    because: 'clients that were let in may now be refused',
  },
  'security-widened': {
    title: 'there are more ways to be let in',
    effect: 'widens',
    mirror: 'security-narrowed',
    because: 'who was let in still is',
  },
  'security-replaced': {
    title: 'clients are let in by another scheme',
    effect: 'both',
    mirror: 'security-replaced',
    because: 'clients that were let in may now be refused',
  },
} as const satisfies Record<string, PlainKind>;
