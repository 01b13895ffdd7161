import { rule } from './rule.ts';

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;

/** Whether `text` is a UUID in the form of RFC 9562 §4, letters in either case. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** A string that holds a UUID. That the object exists is not asked. */
export const uuid = rule((value) => typeof value === 'string' && isUuid(value), 'must be a UUID');
