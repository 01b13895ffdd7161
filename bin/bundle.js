import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildSync } from 'esbuild';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/**
 * Translates the sources into `dist/` and gives back the path of the command in there. Done at every start: it takes a tenth of a
 * second, so that nothing has to be built and nothing can be stale (docs/adr/0003). Files are replaced whole and only when they
 * differ, so that a second process may start at the same time.
 */
export function bundleSources() {
  const { outputFiles } = buildSync({
    entryPoints: { cli: join(ROOT, 'src/cli/main.ts'), harness: join(ROOT, 'src/index.ts') },
    outdir: join(ROOT, 'dist'),
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    write: false,
    logLevel: 'error',
  });
  for (const { path, contents } of outputFiles) replace(path, contents);
  return join(ROOT, 'dist', 'cli.js');
}

function replace(path, contents) {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.tmp`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}
