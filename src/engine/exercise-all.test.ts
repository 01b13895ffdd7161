import { expect, test } from '@playwright/test';

import type { Answer } from '../checks/testing/answered.ts';
import { inlineOperation, jsonResponse } from '../checks/testing/judged.ts';
import { parseJson, type CheckResult, type HttpRequest, type RunEvent } from '../core/index.ts';
import { createConstraintGauge } from './constraint/constraint-gauge.ts';
import { exerciseAll } from './exercise-all.ts';
import type { PlannedCaseExercise } from './plan-run.ts';
import { fakeDependencies, fakePlan, scriptedTransport } from './testing/fake-ports.ts';

const operation = inlineOperation({
  request: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, size: { type: 'integer' } } },
  responses: { '200': jsonResponse({ type: 'object' }), '400': jsonResponse({ type: 'object' }) },
});
const { plan, exercises } = fakePlan([operation]);
const negatives = [...exercises.values()].filter(
  (planned): planned is PlannedCaseExercise =>
    planned.kind === 'case' &&
    planned.testCase.intent.kind === 'refuse-data' &&
    planned.testCase.intent.mutation.id === 'null-value',
);

/** What a request says in its body. */
function bodyOf({ body }: HttpRequest): unknown {
  return typeof body === 'string' ? parseJson(body) : undefined;
}

function isValid(request: HttpRequest): boolean {
  const body = bodyOf(request);
  return (
    typeof body === 'object' &&
    body !== null &&
    'name' in body &&
    typeof body.name === 'string' &&
    !('size' in body && body.size === null)
  );
}

async function exerciseBy(answer: (request: HttpRequest) => Answer) {
  const transport = scriptedTransport(answer);
  const gauge = createConstraintGauge(operation, plan.operations[0]?.requestConstraints ?? []);
  const { events } = await exerciseAll(negatives, fakeDependencies(transport), gauge);
  return { events, sent: transport.sent, exercised: gauge.event() };
}

function refusals(events: readonly RunEvent[]): readonly CheckResult[] {
  return events
    .flatMap((event) => (event.kind === 'case-judged' ? event.results : []))
    .filter(({ check }) => check === 'invalid-refused');
}

const REFUSED: Answer = { status: 400, json: { error: 'no' } };
const ACCEPTED: Answer = { status: 200, json: {} };

test('refusals count where the valid twin is accepted before and after them', async () => {
  const { events, sent } = await exerciseBy((request) => (isValid(request) ? ACCEPTED : REFUSED));

  expect(negatives.length).toBeGreaterThan(1);
  expect(refusals(events).map(({ kind }) => kind)).toEqual(negatives.map(() => 'judged'));
  expect(sent.map(isValid)).toEqual([true, ...negatives.map(() => false), true]);
});

test('refusals count for nothing where the valid twin is refused as well', async () => {
  const { events } = await exerciseBy(() => REFUSED);

  for (const result of refusals(events))
    expect(result).toMatchObject({ kind: 'not-verified', reason: 'its valid twin was answered with 400' });
});

test('refusals count for nothing where the valid twin is refused afterwards', async () => {
  let controls = 0;
  const { events } = await exerciseBy((request) => {
    if (!isValid(request)) return REFUSED;
    controls += 1;
    return controls === 1 ? ACCEPTED : REFUSED;
  });

  for (const result of refusals(events)) expect(result.kind).toBe('not-verified');
});

test('an accepted mistake is repeated three times, each between two twins of its own, and says so', async () => {
  const { events, sent } = await exerciseBy(() => ACCEPTED);

  const findings = refusals(events).flatMap((result) => (result.kind === 'judged' ? result.findings : []));
  expect(findings.map(({ reproduced }) => reproduced)).toEqual(negatives.map(() => '3/3'));
  expect(findings[0]).toMatchObject({ severity: 'violation', case: { mutation: 'null-value' } });
  // One pair around all, and three pairs around each finding.
  expect(sent.filter(isValid)).toHaveLength(2 + negatives.length * 6);
});

test('a mistake that is accepted now and then is labelled with its rate', async () => {
  let mistakes = 0;
  const { events } = await exerciseBy((request) => {
    if (isValid(request)) return ACCEPTED;
    mistakes += 1;
    return mistakes <= negatives.length || mistakes % 3 === 0 ? ACCEPTED : REFUSED;
  });

  const [first] = refusals(events).flatMap((result) => (result.kind === 'judged' ? result.findings : []));
  expect(first?.reproduced).toBe('1/3');
});

test('an accepted mistake proves nothing where its own twin is refused', async () => {
  let controls = 0;
  const { events } = await exerciseBy((request) => {
    if (!isValid(request)) return ACCEPTED;
    controls += 1;
    return controls <= 2 ? ACCEPTED : REFUSED;
  });

  for (const result of refusals(events))
    expect(result).toMatchObject({ kind: 'not-verified', reason: 'its valid twin was answered with 400' });
});

test('a 5xx, 404 or 409 is no refusal of the data, whatever the twin gets', async () => {
  for (const status of [404, 409, 500, 503]) {
    const { events } = await exerciseBy((request) => (isValid(request) ? ACCEPTED : { status }));

    for (const result of refusals(events)) expect(result.kind, String(status)).toBe('not-verified');
  }
});

test('a constraint is exercised from the forbidden side only where the refusal is proven', async () => {
  const proven = await exerciseBy((request) => (isValid(request) ? ACCEPTED : REFUSED));
  const unproven = await exerciseBy(() => REFUSED);

  expect(proven.exercised.forbidden.map(({ caseId }) => caseId)).toEqual(negatives.map(({ testCase }) => testCase.id));
  expect(unproven.exercised.forbidden).toEqual([]);
});
