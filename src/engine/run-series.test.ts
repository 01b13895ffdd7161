import { expect, test } from '@playwright/test';

import type { Answer } from '../checks/testing/answered.ts';
import { inlineOperation, jsonResponse } from '../checks/testing/judged.ts';
import {
  isJsonObject,
  parseJson,
  type Finding,
  type HttpRequest,
  type JsonValue,
  type SeriesEvent,
} from '../core/index.ts';
import { validBases } from '../generate/valid-bases.ts';
import { createConstraintGauge } from './constraint/constraint-gauge.ts';
import type { PlannedSeriesExercise } from './plan-run.ts';
import { runSeries } from './run-series.ts';
import { followPath } from './shrink.ts';
import { fakeDependencies, fakePlan, scriptedTransport } from './testing/fake-ports.ts';

const operation = inlineOperation({
  request: {
    type: 'object',
    required: ['name'],
    properties: {
      name: { type: 'string' },
      tags: { type: 'array', items: { type: 'string' } },
      attributes: { type: 'object', additionalProperties: { type: 'string' } },
    },
  },
  responses: { '200': jsonResponse({ type: 'object' }), '400': jsonResponse({ type: 'object' }) },
});
const { plan, series } = fakePlan([operation], { drawn: 300 });

function planned(id: string): PlannedSeriesExercise {
  const found = series.find((item) => item.series.id === id);
  if (found === undefined) throw new TypeError(`no series is called ${id}`);
  return found;
}

type Rule = (body: { readonly [name: string]: JsonValue }) => boolean;

/** A server that keeps the contract, but for valid bodies that `refuses` names, and invalid ones that `accepts` does. */
function server(refuses: Rule, accepts: Rule = () => false): (request: HttpRequest) => Answer {
  const { requestBody } = operation.layers.corrected.operation;
  const schema = requestBody?.content[0]?.schema;
  if (schema === undefined || schema === null) throw new TypeError('there is no schema');
  const validate = operation.layers.corrected.schemas.validator(schema, 'request');
  return ({ body }) => {
    const value = typeof body === 'string' && body !== '' ? parseJson(body) : null;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const known = isObject ? Object.fromEntries(Object.entries(value)) : {};
    const accepted = validate(value).length === 0 ? !refuses(known) : accepts(known);
    return accepted ? { status: 200, json: {} } : { status: 400, json: { error: 'no' } };
  };
}

async function run(id: string, answer: (request: HttpRequest) => Answer, concurrency = 4): Promise<SeriesEvent> {
  const gauge = createConstraintGauge(operation, plan.operations[0]?.requestConstraints ?? []);
  const dependencies = fakeDependencies(scriptedTransport(answer), { concurrency });
  return runSeries(planned(id), { from: 0, to: 300 }, dependencies, gauge);
}

function violations({ results }: SeriesEvent): readonly Finding[] {
  return results.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'violation');
}

test('a server that keeps the contract gets no finding, and every case is judged', async () => {
  for (const id of ['random-valid', 'random-invalid']) {
    const event = await run(
      id,
      server(() => false),
    );

    expect(violations(event)).toEqual([]);
    expect(event).toMatchObject({ cases: 300, errors: [], shrinks: 0 });
    for (const { check, judged, nothing, notVerified } of event.results) {
      expect(notVerified, check).toEqual([]);
      expect(judged + nothing, check).toBeGreaterThan(100);
    }
  }
});

test('a refused valid value is one finding, as small as it gets, confirmed, and named by its place', async () => {
  const event = await run(
    'random-valid',
    server(({ tags }) => Array.isArray(tags) && tags.length > 2),
  );

  const [finding, ...others] = violations(event);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ check: 'valid-accepted', reproduced: '3/3' });
  expect(finding?.occurrences).toBeGreaterThan(1);
  expect(event.shrinks).toBeGreaterThan(0);
});

test('the smallest counterexample has what is required as in the example, and what is refused', async () => {
  const event = await run(
    'random-valid',
    server(({ tags }) => Array.isArray(tags) && tags.length > 2),
  );
  const [finding] = violations(event);
  const [example] = validBases(operation);

  const drawn = planned('random-valid').series.draw(operation, 7, Number(finding?.case?.id.split('/').at(-1)));
  const smallest = drawn && followPath(drawn, finding?.case?.path ?? null);

  const body = smallest?.testCase.request.body;
  expect(body?.kind === 'json' ? body.value : null).toEqual({
    name: isJsonObject(example?.body) ? example.body['name'] : '',
    tags: [expect.any(String), expect.any(String), expect.any(String)],
  });
  expect(JSON.stringify(body).length).toBeLessThan(110);
});

/** Refuses for two reasons that have nothing to do with each other. */
const refusesTwoThings: Rule = ({ tags, attributes }) =>
  (Array.isArray(tags) && tags.length > 2) || (isJsonObject(attributes) && Object.keys(attributes).length > 3);

test('two causes are two findings', async () => {
  const event = await run('random-valid', server(refusesTwoThings));

  expect(new Set(violations(event).map(({ id }) => id)).size).toBe(2);
});

test('an accepted mistake keeps its mutation while it gets smaller', async () => {
  const event = await run(
    'random-invalid',
    server(
      () => false,
      ({ name }) => name === null,
    ),
  );

  const found = violations(event);
  expect(found.length).toBe(1);
  expect(found[0]).toMatchObject({ check: 'invalid-refused', case: { mutation: 'null-value' }, reproduced: '3/3' });
});

test('a failure that does not come again is kept, and labelled with its rate', async () => {
  const well = server(() => false);
  let sent = 0;

  const event = await run('random-valid', (request) => {
    sent += 1;
    return sent === 100 ? { status: 400, json: { error: 'no' } } : well(request);
  });

  expect(violations(event)).toMatchObject([{ check: 'valid-accepted', reproduced: '0/3', occurrences: 1 }]);
});

const fallsOverAttributes: Rule = ({ attributes }) => isJsonObject(attributes) && Object.keys(attributes).length > 1;

test('what fails whatever the mistake is held against the valid request, which can be made anew', async () => {
  const well = server(() => false);
  const event = await run('random-invalid', (request) => {
    const body = typeof request.body === 'string' ? attempt(request.body) : null;
    return isJsonObject(body) && fallsOverAttributes(body) ? { status: 500, json: {} } : well(request);
  });

  const found = violations(event).filter(({ check }) => check === 'no-server-error');
  expect(found).toMatchObject([{ case: { mutation: null, path: expect.stringMatching(/^twin/u) }, reproduced: '3/3' }]);
  const [seen] = found;
  const drawn = planned('random-invalid').series.draw(operation, 7, Number(seen?.case?.id.split('/').at(-1)));
  const smallest = drawn && followPath(drawn, seen?.case?.path ?? null);
  const body = smallest?.testCase.request.body;
  const attributes = body?.kind === 'json' && isJsonObject(body.value) ? body.value['attributes'] : null;
  expect(isJsonObject(attributes) ? Object.keys(attributes) : []).toHaveLength(2);
});

function attempt(text: string): JsonValue {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

test('what is found does not depend on how many requests are in flight', async () => {
  const broken = server(({ tags }) => Array.isArray(tags) && tags.length > 2);
  const ids = async (concurrency: number): Promise<readonly unknown[]> =>
    violations(await run('random-valid', broken, concurrency)).map(({ id, message, occurrences }) => [
      id,
      message,
      occurrences,
    ]);

  expect(await ids(1)).toEqual(await ids(16));
});
