import { createObserver, loadCoreContracts, operationId, type Exchange } from '../src/index.ts';
import { median } from './median.ts';

/**
 * How many bodies a second are counted, beside reading them: session replies of the NERM contract, each another one, in one process.
 * `counted` is the walk with everything around it on bodies that were read already, as in a run, where the checks have read them;
 * `read` is `JSON.parse` of the same bodies in the same run. Prints the ratio; absolute numbers are those of this machine today.
 */
const BODIES = 20_000;
const ROUNDS = 7;

const statuses = ['completed', 'new', 'pending_approval', 'started_workflow'];

/** A reply such as the mock gives, about 700 bytes; one in ten has something that the contract does not say. */
function reply(at: number): string {
  const id = `3fa85f64-5717-4562-b3fc-${at.toString(16).padStart(12, '0')}`;
  const attributes = Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [`attribute_${index}`, `some text ${at + index}`]),
  );
  const session = {
    id,
    uid: `session_${at}`,
    workflow_id: id,
    requester_id: id,
    requester_type: 'User',
    profile_id: at % 2 === 0 ? id : null,
    profile_ids: at % 2 === 0 ? null : [id, id],
    status: statuses[at % statuses.length],
    attributes,
    ...(at % 10 === 0 ? { created_at: '2026-11-26T10:00:00Z' } : {}),
  };
  return JSON.stringify({ workflow_session: session });
}

const texts = Array.from({ length: BODIES }, (_, at) => reply(at));
const exchanges: readonly Exchange[] = texts.map((text) => ({
  request: {
    method: 'PATCH',
    url: 'https://nerm.example/api/workflow_sessions/1',
    headers: [],
    operation: operationId('patchWorkflowSession'),
  },
  response: {
    status: 200,
    headers: [['Content-Type', 'application/json; charset=utf-8']],
    body: new TextEncoder().encode(text),
  },
  startedAt: 0,
  durationMs: 1,
}));
const operations = loadCoreContracts().flatMap((contract) =>
  contract.operations.map(({ layers }) => ({ contract, operation: layers.corrected })),
);
const observer = createObserver(operations, { run: 'bench', target: 'mock', clock: { now: () => Date.now() } });

function perSecond(work: () => void): number {
  const started = performance.now();
  work();
  return BODIES / ((performance.now() - started) / 1000);
}

const count = (): void => exchanges.forEach((exchange) => observer.see(exchange));
const parse = (): void => texts.forEach((text) => void JSON.parse(text));
const whole = perSecond(count);
const counted: number[] = [];
const read: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  read.push(perSecond(parse));
  counted.push(perSecond(count));
}
const started = performance.now();
const sheet = observer.take();
const took = performance.now() - started;
const bytes = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / BODIES);
const ratio = median(counted.map((rate, round) => rate / (read[round] ?? 1)));
process.stdout.write(
  [
    `${BODIES} bodies of ${bytes} bytes · ${ROUNDS} rounds · medians`,
    `counted ${Math.round(median(counted))}/s  JSON.parse ${Math.round(median(read))}/s  ratio ${ratio.toFixed(2)}`,
    `counted with reading them the first time, as bytes: ${Math.round(whole)}/s`,
    `${sheet?.facts.length ?? 0} facts, ${sheet?.places.length ?? 0} places, sheet made in ${took.toFixed(1)} ms`,
    '',
  ].join('\n'),
);
