import { startEmbeddedMock } from '../src/index.ts';
import { MOCK_OPTIONS } from './mock-options.ts';

/** A process of its own for the mock, so that client and server do not share a core: prints its address as one line of JSON. */
const mock = await startEmbeddedMock(MOCK_OPTIONS);
process.stdout.write(`${JSON.stringify(mock.address)}\n`);
process.stdin.resume();
process.stdin.once('end', () => void mock.close());
