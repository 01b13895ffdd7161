import { expect, test } from '@playwright/test';

import { judgedOperations, type JudgedOperation } from '../checks/index.ts';
import {
  caseId,
  jsonPointer,
  listOf,
  objectOf,
  parseJson,
  systemClock,
  text,
  type AppliedMutation,
  type Case,
  type CaseRequest,
  type Intent,
  type JsonObject,
} from '../core/index.ts';
import { createObserver } from '../drift/index.ts';
import { shopContract } from '../drift/observed/testing/shop.ts';
import { exercise } from '../engine/exercise.ts';
import { pool } from '../engine/pool.ts';
import { fakeDependencies, fakeRecorder, fakeTarget } from '../engine/testing/fake-ports.ts';
import { intentOf } from '../generate/probe/mutated-case.ts';
import { labelRequest } from '../generate/wire/label-request.ts';
import { factsEvents, observeAnswers } from '../harness/observe-answers.ts';
import { writeFacts } from '../suite/write-facts.ts';
import { createUndiciTransport } from '../transport/index.ts';
import { observedCommand } from './drift-observed.ts';
import { parseCall } from './parse-call.ts';
import { SHOP_DEVIATIONS, startShop, type ShopDeviation } from './testing/scripted-shop.ts';

const contract = shopContract();
const operations = judgedOperations(contract);

function operationCalled(id: string): JudgedOperation {
  const found = operations.find(({ layers }) => layers.corrected.operation.id === id);
  if (found === undefined) throw new TypeError(`the shop has no ${id}`);
  return found;
}

function requestTo({ layers }: JudgedOperation, changes: Partial<CaseRequest>): CaseRequest {
  const { method, path } = layers.corrected.operation;
  const none = { pathValues: {}, query: [], headers: [], body: { kind: 'none' }, credential: 'valid' } as const;
  return { ...none, method, path, ...changes };
}

/** A look at an order; the plan says nothing of its data. */
function look(id: string): Sent {
  const request = requestTo(operationCalled('getOrder'), { pathValues: { id: { kind: 'literal', value: id } } });
  return { operation: 'getOrder', request, intent: { kind: 'refuse-unknown-id', parameter: 'id' } };
}

function create(value: JsonObject, query: CaseRequest['query'] = []): CaseRequest {
  return requestTo(operationCalled('createOrder'), { query, body: { kind: 'json', value } });
}

function accepted(request: CaseRequest, focus: Case['focus'] = null): Sent {
  return { operation: 'createOrder', request, intent: { kind: 'accept' }, focus };
}

/** What differs from a valid request in one thing, as the run labels it. */
function spoilt(request: CaseRequest, id: string, place: AppliedMutation['place'], pointer: string): Sent {
  const mutation = { id, place, pointer, attribute: null, before: null, after: null };
  const intent = intentOf(labelRequest(operationCalled('createOrder'), request), mutation);
  if (intent?.kind !== 'refuse-data') throw new TypeError(`${id} is not invalid`);
  return { operation: 'createOrder', request, intent };
}

interface Sent {
  readonly operation: string;
  readonly request: CaseRequest;
  readonly intent: Intent;
  readonly focus?: Case['focus'];
}

/** Ten requests, over and over. */
const PLAN: readonly Sent[] = [
  look('1'),
  look('2'),
  look('3'),
  look('4'),
  look('none'),
  accepted(create({ state: 'open' })),
  accepted(create({ state: 'open', kind: 'gift', lines: [{ amount: 1 }] })),
  accepted(
    create({ state: 'paid', kind: 'gift' }),
    jsonPointer('components', 'schemas', 'NewOrder', 'properties', 'state'),
  ),
  spoilt(create({ state: 'open' }, [['limit', '101']]), 'parameter-above-maximum', 'query', 'limit'),
  spoilt(create({ state: 'mislaid' }), 'unknown-enum-value', 'body', '/state'),
];

const NIGHTS = 2;
const REQUESTS = 1_000;

/** Two nights of a thousand exchanges with a server of its own each, by the way that exchanges of a run go. */
async function twoNights(dir: string, name: string, deviations: readonly ShopDeviation[]): Promise<number> {
  let exchanges = 0;
  for (let night = 1; night <= NIGHTS; night += 1) {
    const shop = await startShop(deviations);
    const transport = createUndiciTransport({ timeoutMs: 10_000, maxResponseBytes: 65_536 });
    const observer = createObserver(
      operations.map(({ layers }) => ({ contract, operation: layers.corrected.operation })),
      { run: `${name}${night}`, target: 'mock', clock: systemClock },
    );
    const dependencies = fakeDependencies(transport, {
      target: fakeTarget({ baseUrl: () => shop.origin }),
      recorder: observeAnswers(fakeRecorder, observer),
      checks: [],
    });
    const outcomes = await pool(
      Array.from({ length: REQUESTS }, (_, at) => at),
      8,
      (at) => exercise(caseAt(at), dependencies),
    );
    expect(outcomes.filter(({ kind }) => kind === 'unanswered')).toEqual([]);
    const events = factsEvents(observer, operationCalled('getOrder').layers.corrected.operation.id);
    await writeFacts(events, { dir, target: 'mock', isComplete: true });
    exchanges += shop.requests();
    await transport.close();
    await shop.close();
  }
  return exchanges;
}

function caseAt(at: number): Parameters<typeof exercise>[0] {
  const sent = PLAN[at % PLAN.length];
  if (sent === undefined) throw new TypeError('the plan is empty');
  const { operation: id, request, intent, focus = null } = sent;
  const operation = operationCalled(id);
  const operationId = operation.layers.corrected.operation.id;
  const testCase: Case = {
    id: caseId(`${id}/scripted/${at}`),
    operationId,
    probe: 'allowed-values',
    kind: 'probe',
    title: 'is answered by the script',
    intent,
    request,
    focus,
    twin: null,
  };
  return { kind: 'case', testCase, operation };
}

/** Runs `drift observed` of the shop; gives its exit code, what it says as JSON says it, and its lines. */
async function observe(
  dir: string,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const output = {
    data: (line: string): void => void lines.push(line),
    note: (): void => undefined,
    progress: (): void => undefined,
    colour: false,
  };
  const command = observedCommand(() => [contract]);
  const files = ['--reports', dir, '--nights', String(NIGHTS), '--baseline', dir];
  const code = await command.run(parseCall(command, [...files, ...args], output));
  return { code, lines };
}

const told = objectOf((take) => ({
  new: take(
    'new',
    listOf(objectOf((of) => ({ id: of('id', text), kind: of('kind', text), place: of('place', text) }))),
  ),
}));

async function newFacts(dir: string): Promise<readonly { readonly id: string; readonly fact: string }[]> {
  const { lines } = await observe(dir, '--format', 'json');
  return told(parseJson(lines.join('\n')), '').new.map(({ id, kind, place }) => ({ id, fact: `${kind} ${place}` }));
}

// Accepting is for machines of people, and this test runs on any.
const { CI } = process.env;
test.beforeAll(() => {
  delete process.env['CI'];
});
test.afterAll(() => {
  if (CI !== undefined) process.env['CI'] = CI;
});

test('25 deviations hidden in 2,000 exchanges over the wire: 25 new, then 25 known, and after the repair 25 gone', async () => {
  test.setTimeout(60_000);
  const dir = test.info().outputPath('reports');

  expect(await twoNights(dir, 'first', SHOP_DEVIATIONS)).toBe(2_000);
  const fresh = await newFacts(dir);
  expect(fresh.map(({ fact }) => fact).toSorted()).toEqual(SHOP_DEVIATIONS.map(({ fact }) => fact).toSorted());
  expect(fresh).toHaveLength(25);

  const ids = fresh.map(({ id }) => id);
  const acceptance = await observe(dir, '--accept', ...ids, '--reason', 'the vendor knows', '--by', 'somebody');
  expect(acceptance.code).toBe(0);
  await twoNights(dir, 'second', SHOP_DEVIATIONS);
  expect(await observe(dir, '--fail-on', 'any')).toEqual({ code: 0, lines: ['0 new, 25 known, 0 gone'] });

  await twoNights(dir, 'third', []);
  const repaired = await observe(dir, '--fail-on', 'any');
  expect([repaired.code, repaired.lines.at(-1)]).toEqual([0, '0 new, 0 known, 25 gone']);
  expect(repaired.lines.filter((line) => line.startsWith('gone: '))).toHaveLength(25);
});
