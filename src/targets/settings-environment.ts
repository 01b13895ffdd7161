import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'dotenv';

import { ConfigError } from '../core/index.ts';
import type { Environment } from './settings-catalogue.ts';
import { fileProblems } from './settings-file-problems.ts';

/**
 * The variables that the file `.env` in the directory `cwd` sets; none where there is no such file. `process.env` stays as it
 * is, and nothing is printed. Throws a ConfigError where the file is there and cannot be read, is no text, or holds anything
 * but settings.
 */
export function loadEnvironment(cwd: string): Environment {
  const path = join(cwd, '.env');
  const bytes = readIfPresent(path);
  if (bytes === null) return {};
  const text = decode(path, bytes);
  const problems = fileProblems(text);
  if (problems.length === 0) return parse(text);
  throw new ConfigError('setting-invalid', [`${path} holds what is no setting:`, ...problems].join('\n  '), {
    hint: 'Every setting is explained in .env.example; .env may hold no other names.',
  });
}

function readIfPresent(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new ConfigError('setting-invalid', `${path} cannot be read`, {
      hint: 'Make .env a readable file, or remove it.',
      cause: error,
    });
  }
}

/** Editors on Windows may save UTF-16, in which no setting would be found and every default would hold. */
function decode(path: string, bytes: Buffer): string {
  try {
    // UTF-16 begins with FE FF or FF FE, neither of which is UTF-8.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below.
  }
  throw new ConfigError('setting-invalid', `${path} is no text in UTF-8`, { hint: 'Save .env as UTF-8.' });
}
