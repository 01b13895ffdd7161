import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildSync } from 'esbuild';

/** Translates `bench/` and runs one of its files: `npm run bench -- throughput`. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const [name = 'throughput', ...args] = process.argv.slice(2);
const known = readdirSync(join(ROOT, 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
if (!known.includes(name)) {
  process.stderr.write(`no benchmark is called ${name}\n  Known: ${known.join(', ')}.\n`);
  process.exit(2);
}
buildSync({
  entryPoints: readdirSync(join(ROOT, 'bench'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(ROOT, 'bench', file)),
  outdir: join(ROOT, 'dist', 'bench'),
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'error',
});
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', join(ROOT, 'dist', 'bench', `${name}.bench.js`), ...args],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
