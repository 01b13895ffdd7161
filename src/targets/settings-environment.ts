import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'dotenv';

import { ConfigError } from '../core/index.ts';
import type { Environment } from './settings-catalogue.ts';

/**
 * The variables that the file `.env` in the directory `cwd` sets; none where there is no such file. `process.env` stays as it
 * is, and nothing is printed. Throws a ConfigError where the file is there and cannot be read.
 */
export function loadEnvironment(cwd: string): Environment {
  const path = join(cwd, '.env');
  try {
    return parse(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new ConfigError('setting-invalid', `${path} cannot be read`, {
      hint: 'Make .env a readable file, or remove it.',
      cause: error,
    });
  }
}
