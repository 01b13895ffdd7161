import { ConfigError } from '../../../core/index.ts';

/** The ConfigError that `act` ends in. Throws where it ends otherwise. */
export function problemOf(act: () => unknown): ConfigError {
  try {
    act();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new TypeError('nothing was thrown');
}
