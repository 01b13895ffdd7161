import { ConfigError } from '../core/index.ts';
import type { Call } from './command.ts';

/** The value of `--flag`, the first of `choices` where it is left out. Throws a ConfigError where it is none of them. */
export function chosen<T extends string>(
  { value }: Pick<Call, 'value'>,
  flag: string,
  choices: readonly [T, ...T[]],
): T {
  const given = value(flag);
  const found = given === undefined ? choices[0] : choices.find((choice) => choice === given);
  if (found !== undefined) return found;
  throw new ConfigError('usage', `--${flag} ${JSON.stringify(given)} is none of ${choices.join(', ')}`, {
    hint: `Give ${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}.`,
  });
}
