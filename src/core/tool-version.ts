import { readFileSync } from 'node:fs';

import { member, parseJson } from './json.ts';
import { inProject } from './project-root.ts';

/** The version that `package.json` gives. */
export function toolVersion(): string {
  const version = member(parseJson(readFileSync(inProject('package.json'), 'utf8')), 'version');
  return typeof version === 'string' ? version : 'unknown';
}
