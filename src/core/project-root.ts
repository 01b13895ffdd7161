import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The absolute path of `names` below the project's root, wherever the code itself was translated to. */
export function inProject(...names: readonly string[]): string {
  return join(ROOT, ...names);
}

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = findRoot(HERE);

/** Whether this code runs as the bundle that the command makes of it, and not from the sources. */
export const IS_BUNDLED = basename(HERE) === 'dist';

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new TypeError('no package.json above the code');
  return findRoot(parent);
}
