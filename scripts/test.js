import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything that proves the project, in the order in which it fails fastest; the last line printed is the total. */
const STATIC_CHECKS = [
  ['format', ['oxfmt', '--check', '.']],
  ['lint', ['oxlint', '-c', 'oxlint.config.js']],
  ['types', ['tsc', '-p', 'tsconfig.json']],
  ['dead code', ['knip']],
];
const TEST_PROJECTS = ['unit', 'selftest'];

const folder = mkdtempSync(join(tmpdir(), 'sailpoint-conformance-test-'));
const counts = [...STATIC_CHECKS.map(([name, command]) => runCheck(name, command)), ...TEST_PROJECTS.map(runProject)];
rmSync(folder, { recursive: true, force: true });
const total = counts.reduce((sum, { passed, failed, skipped }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
  skipped: sum.skipped + skipped,
}));
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

function run(title, command, environment = {}) {
  process.stdout.write(`\n== ${title}\n`);
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

function runCheck(name, command) {
  const passed = run(name, command);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** A project without a single passed test counts as failed, whatever its exit status. */
function runProject(project) {
  const file = join(folder, `${project}.json`);
  const reporters = process.stdout.isTTY ? 'list,json' : 'dot,json';
  const passed = run(
    project,
    ['playwright', 'test', '--project', project, '--workers', '100%', '--reporter', reporters],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    },
  );
  const stats = readStats(file);
  const count = (name) => stats[name] ?? 0;
  const failed = count('unexpected') + count('flaky');
  const green = passed && count('expected') > 0;
  return { passed: count('expected'), failed: green ? failed : Math.max(1, failed), skipped: count('skipped') };
}

function readStats(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).stats;
  } catch {
    return {};
  }
}
