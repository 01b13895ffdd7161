import { openHarness, type HttpRequest, type RunContext } from '../src/index.ts';
import { sendBare } from './bare-undici.ts';
import { cpuShares } from './cpu-shares.ts';
import { startMockProcess } from './mock-process.ts';
import { median } from './median.ts';

/**
 * What generating, sending and judging (all checks) costs beside bare undici: the same requests, to the same server, with the same number
 * in flight, in turns within one run. Prints ratios; the absolute numbers are those of this machine today.
 */
const ROUNDS = 5;
const CASES = 4_096;
const CONCURRENCY = 16;
/** Requests of the engine's own that bare undici sends again. */
const KEPT = 2_000;

const mock = await startMockProcess();
const context: RunContext = {
  runId: 'bench',
  seed: 1,
  operations: null,
  checks: null,
  profile: 'soak',
  requestTimeoutMs: 10_000,
  concurrency: CONCURRENCY,
  reportsDir: 'reports',
  target: { kind: 'mock', address: mock.address },
  evidence: 'masked',
  pseudonymKey: '',
  faults: [],
};
const kept: HttpRequest[] = [];
const harness = openHarness(context, {
  wrapTransport: (inner) => ({
    send: (request) => {
      if (kept.length < KEPT) kept.push(request);
      return inner.send(request);
    },
    close: () => inner.close(),
  }),
});
process.stdout.write(`in flight ${CONCURRENCY} · ${ROUNDS} rounds of ${CASES} cases · medians\n`);
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
for (const planned of harness.series.filter(({ id }) => only === undefined || id.includes(only))) {
  let from = 0;
  let requests = 0;
  const draw = async (): Promise<number> => {
    const started = performance.now();
    const events = await harness.draw(planned, { from, to: from + CASES });
    from += CASES;
    requests = events.reduce((sum, event) => sum + ('requests' in event ? event.requests : 0), 0);
    return requests / ((performance.now() - started) / 1000);
  };
  kept.length = 0;
  await draw();
  const sample = [...kept];
  const engine: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(requests / (await sendBare(sample, requests, CONCURRENCY)));
    engine.push(await draw());
  }
  const ratio = median(engine.map((rate, round) => rate / (bare[round] ?? 1)));
  process.stdout.write(
    `${planned.id.padEnd(48)} engine ${Math.round(median(engine))}/s  bare undici ${Math.round(median(bare))}/s  ratio ${ratio.toFixed(2)}\n`,
  );
  if (process.argv.includes('--profile'))
    for (const [part, share] of await cpuShares(draw))
      process.stdout.write(`    ${(share * 100).toFixed(1).padStart(5)} %  ${part}\n`);
}
await harness.close();
await mock.close();
