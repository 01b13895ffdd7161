import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { bundleSources } from '../bin/bundle.js';

/**
 * Writes `docs/numbers.md` from runs on this machine: `npm run numbers`, or `npm run numbers -- 1250000` for as many requests of the run
 * without faults. Takes minutes; nothing else should run meanwhile.
 */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const [requests = '200000'] = process.argv.slice(2);
const ROUNDS = 10;
const STABLE_FAULTS = [
  'closure-late-ids-unchecked',
  'workflow-expiration-rounded',
  'session-values-normalised',
  'session-partly-written',
];

bundleSources();
const harness = await import(new URL('../dist/harness.js', import.meta.url).href);
const kills = JSON.parse(output('bin/sailpoint-conformance.js', ['kill-rate', '--json']));
const soak = output('bin/sailpoint-conformance.js', [
  ...['run', '--profile', 'soak', '--max-requests', requests],
  ...['--reports', join('reports', 'numbers')],
]);
const independent = output('scripts/bench.js', ['conforming-server']).trim().split('\n');
const bench = output('scripts/bench.js', ['throughput']);
const stable = await stability();
writeFileSync(join(ROOT, 'docs', 'numbers.md'), page());

function output(script, args) {
  process.stderr.write(`${[script, ...args].join(' ')}\n`);
  const { stdout, status } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0 && status !== 1) throw new Error(`${script} ended with ${status}`);
  return stdout;
}

/** How many different sets of findings runs with the same seed give on a server with several faults. */
async function stability() {
  const options = { port: 0, layer: 'corrected', latencyMs: 0, rateLimit: null, seed: 1, clock: harness.systemClock };
  const seen = new Set();
  let findings = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const mock = await harness.startFaultyMock(options, harness.chooseFaults(STABLE_FAULTS));
    const context = {
      ...{ runId: 'numbers', seed: 1, operations: null, checks: null, profile: 'gate', requestTimeoutMs: 10_000 },
      ...{ concurrency: 16, reportsDir: 'reports', mock: mock.address },
    };
    const report = await harness.runInProcess(context, { failOn: 'violation', layer: 'corrected' });
    await mock.close();
    const lines = report.findings.map(({ id, check, severity, pointer, case: found, occurrences }) =>
      JSON.stringify([id, check, severity, pointer, found, occurrences]),
    );
    findings = lines.length;
    seen.add(lines.toSorted().join('\n'));
  }
  return { different: seen.size, findings };
}

function page() {
  const named = ({ expected, caughtBy }) => caughtBy.includes(expected);
  const classes = [...new Set(kills.faults.map((fault) => fault.class))];
  const counts = kills.faults
    .flatMap((fault) => (fault.requests === null ? [] : [fault.requests]))
    .toSorted((a, b) => a - b);
  const at = (share) => counts[Math.floor((counts.length - 1) * share)];
  const [, cases, sent] = /(\d+) cases · (\d+) requests/.exec(soak) ?? [];
  const verdict = soak.trim().split('\n').at(-1);
  return `${[
    '# Numbers',
    '',
    `<!-- Made by \`npm run numbers\` from runs on one machine. -->`,
    '',
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${platform()} ${arch()}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}).`,
    'Ratios hold elsewhere; absolute times do not.',
    '',
    '## What it finds',
    '',
    '`npx sailpoint-conformance kill-rate`: each mistake of [the catalogue](faults.md) alone, in the gate profile.',
    '',
    ...row('class', 'caught', 'by the named check'),
    ...row('---', '---', '---'),
    ...classes.flatMap((name) => {
      const faults = kills.faults.filter((fault) => fault.class === name);
      const caught = faults.filter(({ caughtBy }) => caughtBy.length > 0).length;
      return row(name, `${caught}/${faults.length}`, `${faults.filter(named).length}/${faults.length}`);
    }),
    ...row('all', `${kills.caught}/${kills.total}`, `${kills.faults.filter(named).length}/${kills.total}`),
    '',
    `Not counted: ${kills.notObservable.map(({ id }) => `\`${id}\``).join(', ')}, which no honest check can notice.`,
    'The first try, before any check was changed: 213 of 227 caught, 207 by the named check ([ADR 16](adr/0016-faults.md)).',
    '',
    `Requests until a mistake is noticed: median ${at(0.5)}, nine of ten within ${at(0.9)}, most ${at(1)}.`,
    '',
    '[Beside other tools](comparison.md): what five of them notice of the same mistakes.',
    '',
    '## How often it cries wolf',
    '',
    `\`npx sailpoint-conformance run --profile soak --max-requests ${requests}\` on the mock without faults: ${cases} cases, ${sent} requests, ${verdict}.`,
    `The catalogue's run without faults: ${kills.clean.violations} findings.`,
    '',
    '`npm run bench -- conforming-server`, the fixed and random cases on Prism, a mock server that shares no code with this project, fed with the',
    'corrected contract; what is held against it, with the reason why that is so:',
    '',
    '```',
    ...independent,
    '```',
    '',
    '## Whether it says the same twice',
    '',
    `${ROUNDS} runs with the same seed on a server with ${STABLE_FAULTS.length} mistakes: ${stable.different} set of findings, ${stable.findings} in it.`,
    'One, two and four processes: `tests/selftest/determinism.spec.ts`.',
    '',
    '## How fast it is',
    '',
    '`npm run bench -- throughput`: generating, sending and judging by all checks, beside bare undici with the same requests to the same server.',
    '',
    '```',
    ...bench
      .trim()
      .split('\n')
      .filter((line) => line.includes('ratio') || line.includes('in flight')),
    '```',
  ].join('\n')}\n`;
}

function row(...cells) {
  return [`| ${cells.join(' | ')} |`];
}
