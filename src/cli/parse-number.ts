import { ConfigError } from '../core/index.ts';

/** The whole number that `text`, the value of `flag`, spells. Throws a ConfigError outside of `minimum` to `maximum`. */
export function parseWholeNumber(flag: string, text: string, minimum: number, maximum: number): number {
  const number = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  if (number >= minimum && number <= maximum) return number;
  throw new ConfigError(
    'usage',
    `--${flag} ${JSON.stringify(text)} is not a whole number from ${minimum} to ${maximum}`,
    {
      hint: `Give for example --${flag} ${minimum}.`,
    },
  );
}
