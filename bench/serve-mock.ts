import { startEmbeddedMock, systemClock } from '../src/index.ts';

/** A process of its own for the mock, so that client and server do not share a core: prints its address as one line of JSON. */
const mock = await startEmbeddedMock({
  port: 0,
  layer: 'corrected',
  latencyMs: 0,
  rateLimit: null,
  seed: 1,
  clock: systemClock,
});
process.stdout.write(`${JSON.stringify(mock.address)}\n`);
process.stdin.resume();
process.stdin.once('end', () => void mock.close());
