import { readFileSync } from 'node:fs';

import { member, parseJson } from './json.ts';

/** The version that `package.json` gives. */
export function toolVersion(): string {
  const version = member(parseJson(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')), 'version');
  return typeof version === 'string' ? version : 'unknown';
}
