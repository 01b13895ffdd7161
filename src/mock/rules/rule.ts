import type { JsonValue } from '../../core/index.ts';
import type { Problem } from './problem.ts';

/** Judges the value of the attribute of that name: no problem, or what is wrong. */
export type Rule = (value: JsonValue, attribute: string) => readonly Problem[];

/** A rule that says `message` wherever `accepts` is false. */
export function rule(accepts: (value: JsonValue) => boolean, message: string): Rule {
  return (value, attribute) => (accepts(value) ? [] : [{ attribute, message }]);
}
