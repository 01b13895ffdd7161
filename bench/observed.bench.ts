import { createObserver, loadCoreContracts, operationId, type Exchange } from '../src/index.ts';
import { median } from './median.ts';

/**
 * How many bodies a second are counted, beside `JSON.parse` of the same texts: session replies of the NERM contract, each another one, in one
 * process. `as bytes` is everything from the bytes of an answer that nobody has read yet; `read already` is what a run adds, where the checks have
 * read the answer before. Rounds of all of them take turns, so that a busy machine slows them alike: compare ratios, absolute numbers are those of this
 * machine today. As in a run, answers are dropped once they are counted.
 */
const BATCH = 500;
const BATCHES = 40;
const ROUNDS = 9;

const statuses = ['completed', 'new', 'pending_approval', 'started_workflow'];

/** A reply such as the mock gives; one in ten has something that the contract does not say. */
function reply(at: number): object {
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
  return { workflow_session: session };
}

/** How servers write JSON: as `JSON.stringify` does, with everything escaped that HTML could take amiss, for people. */
const SPELLINGS: Readonly<Record<string, (value: object) => string>> = {
  compact: (value) => JSON.stringify(value),
  escaped: (value) => JSON.stringify(value).replaceAll('some text', String.raw`some \u0026 text`),
  indented: (value) => JSON.stringify(value, null, 2),
};

const operations = loadCoreContracts().flatMap((contract) =>
  contract.operations.map(({ layers }) => ({ contract, operation: layers.corrected })),
);
const observer = createObserver(operations, { run: 'bench', target: 'mock', clock: { now: () => Date.now() } });
const encoder = new TextEncoder();

function exchangeOf(text: string): Exchange {
  return {
    request: {
      method: 'PATCH',
      url: 'https://nerm.example/api/workflow_sessions/1',
      headers: [],
      operation: operationId('patchWorkflowSession'),
    },
    response: {
      status: 200,
      headers: [['Content-Type', 'application/json; charset=utf-8']],
      body: encoder.encode(text),
    },
    startedAt: 0,
    durationMs: 1,
  };
}

interface Spent {
  parse: number;
  bytes: number;
  again: number;
}

/** Milliseconds of one round over all batches. */
function roundOf(texts: readonly string[]): Spent {
  const spent: Spent = { parse: 0, bytes: 0, again: 0 };
  const time = (what: keyof Spent, work: () => void): void => {
    const started = performance.now();
    work();
    spent[what] += performance.now() - started;
  };
  for (let from = 0; from < texts.length; from += BATCH) {
    const batch = texts.slice(from, from + BATCH);
    const exchanges = batch.map(exchangeOf);
    const count = (): void => exchanges.forEach((exchange) => observer.see(exchange));
    time('parse', () => batch.forEach((text) => void JSON.parse(text)));
    time('bytes', count);
    time('again', count);
  }
  return spent;
}

process.stdout.write(`${BATCH * BATCHES} bodies · ${ROUNDS} rounds · medians · a second\n`);
for (const [spelling, write] of Object.entries(SPELLINGS)) {
  const texts = Array.from({ length: BATCH * BATCHES }, (_, at) => write(reply(at)));
  // The first round is of a process that has just begun.
  const [first, ...rounds] = Array.from({ length: ROUNDS + 1 }, () => roundOf(texts));
  const rate = (what: keyof Spent): string =>
    `${Math.round(texts.length / (median(rounds.map((spent) => spent[what])) / 1000))}/s`;
  const ratio = (what: keyof Spent): string => median(rounds.map((spent) => spent.parse / spent[what])).toFixed(2);
  const bytes = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length);
  const cold = Math.round(texts.length / ((first?.bytes ?? Number.NaN) / 1000));
  process.stdout.write(
    `${spelling.padEnd(8)} ${bytes} bytes  JSON.parse ${rate('parse')}  as bytes ${rate('bytes')} (ratio ${ratio('bytes')}, first round ${cold}/s)` +
      `  read already ${rate('again')} (ratio ${ratio('again')})\n`,
  );
}
const started = performance.now();
const sheet = observer.take();
const took = performance.now() - started;
process.stdout.write(
  `${sheet?.facts.length ?? 0} facts, ${sheet?.places.length ?? 0} places, sheet made in ${took.toFixed(1)} ms\n`,
);
