import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildSync } from 'esbuild';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const DIST = join(ROOT, 'dist');
const ENTRY_POINTS = { cli: join(ROOT, 'src/cli/main.ts'), harness: join(ROOT, 'src/index.ts') };

/**
 * Translates the sources into `dist/` and gives back the path of the command in there. Done at every start: it takes a tenth of a
 * second, so that nothing has to be built and nothing can be stale (docs/adr/0003). Files are replaced whole, so that a second process may
 * start at the same time; esbuild writes them itself, since taking them through this process would cost it 60 MB for good.
 */
export function bundleSources() {
  const mark = `${process.pid}.tmp`;
  const files = Object.keys(ENTRY_POINTS).map((name) => ({
    unfinished: join(DIST, `${name}.${mark}.js`),
    finished: join(DIST, `${name}.js`),
  }));
  try {
    buildSync({
      entryPoints: ENTRY_POINTS,
      entryNames: `[name].${mark}`,
      outdir: DIST,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: 'inline',
      logLevel: 'error',
    });
    for (const { unfinished, finished } of files) renameSync(unfinished, finished);
  } finally {
    for (const { unfinished } of files) rmSync(unfinished, { force: true });
  }
  return join(DIST, 'cli.js');
}
