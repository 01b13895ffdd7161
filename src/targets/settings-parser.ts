import { Secret } from '../core/index.ts';

/** A value read from a setting, or what would have been accepted, in words. */
export type Parsed<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'refused'; readonly accepted: string };

/** Reads the text of a setting, which is neither empty nor surrounded by blanks. */
export type Parser<T> = (text: string) => Parsed<T>;

/** Accepts one of `choices`, to the letter. */
export function oneOf<const T extends string>(choices: readonly T[]): Parser<T> {
  return (text) =>
    parsed(
      choices.find((choice) => choice === text),
      choices.join(', '),
    );
}

/** Accepts a whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number): Parser<number> {
  return (text) => {
    const number = /^-?\d+$/u.test(text) ? Number(text) : Number.NaN;
    return parsed(number >= min && number <= max ? number : undefined, `a whole number from ${min} to ${max}`);
  };
}

/** Accepts a decimal number above zero and up to `max`. */
export function positiveNumber(max: number): Parser<number> {
  return (text) => {
    const number = /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
    return parsed(number > 0 && number <= max ? number : undefined, `a number above 0 and up to ${max}`);
  };
}

/** Accepts a decimal number from zero up to 0.9. */
export const share: Parser<number> = (text) => {
  const number = /^0(?:\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
  return parsed(number <= 0.9 ? number : undefined, 'a number from 0 to 0.9');
};

/** Accepts `true` and `false`. */
export const trueOrFalse: Parser<boolean> = (text) =>
  parsed(text === 'true' || text === 'false' ? text === 'true' : undefined, 'true, false');

/** Accepts text that matches `pattern`, which `accepted` describes. */
export function matching(pattern: RegExp, accepted: string): Parser<string> {
  return (text) => parsed(pattern.test(text) ? text : undefined, accepted);
}

/** Accepts any text. */
export const anyText: Parser<string> = (value) => ({ kind: 'value', value });

/** Accepts what a header field can carry as a credential: visible ASCII without blanks (RFC 6750 §2.1 is narrower still). */
export const credential: Parser<Secret> = (text) =>
  parsed(/^[!-~]+$/u.test(text) ? new Secret(text) : undefined, 'visible ASCII characters without blanks');

/** Accepts texts for `item`, separated by commas; blanks around them do not count. */
export function listOf<T>(item: Parser<T>): Parser<readonly T[]> {
  return (text) => {
    const values: T[] = [];
    for (const part of text.split(',').map((entry) => entry.trim())) {
      const result = part === '' ? parsed<T>(undefined, 'no empty entry') : item(part);
      if (result.kind === 'refused')
        return { kind: 'refused', accepted: `a list with commas, each: ${result.accepted}` };
      values.push(result.value);
    }
    return { kind: 'value', value: values };
  };
}

/** `value` as a result, or a refusal where it is undefined. */
export function parsed<T>(value: T | undefined, accepted: string): Parsed<T> {
  return value === undefined ? { kind: 'refused', accepted } : { kind: 'value', value };
}
