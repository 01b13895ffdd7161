import { ConfigError } from '../../core/index.ts';

/** The error for a file that cannot be imported: `problem` continues its name, `hint` says what to do. */
export function malformedPage(source: string, problem: string, hint: string, cause?: unknown): ConfigError {
  return new ConfigError('document-malformed', `${source} ${problem}`, { hint, cause });
}
