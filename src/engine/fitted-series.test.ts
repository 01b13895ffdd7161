import { expect, test } from '@playwright/test';

import { caseWith } from '../checks/testing/answered.ts';
import { coreOperation } from '../checks/testing/judged.ts';
import { SERIES, type DrawnCase, type Series } from '../generate/index.ts';
import { createTenantTarget, tenantProfile } from '../targets/index.ts';
import { NO_OBJECTS, OBJECTS } from '../targets/testing/test-objects.ts';
import { tenantSettings } from '../targets/testing/tenant.ts';
import { fittedSeries } from './fitted-series.ts';
import { fakeTarget } from './testing/fake-ports.ts';

const operation = coreOperation('createCloseSessionAction');
const ID = '3f1c2b7a-5d4e-4f60-8a9b-0c1d2e3f4a5b';
const target = createTenantTarget(tenantProfile(tenantSettings()), 'sc00000001');
const bare = createTenantTarget(tenantProfile(tenantSettings({ objects: NO_OBJECTS })), 'sc00000001');

const PLAIN = caseWith({ kind: 'accept' }, { note: ID });
const NEEDY = caseWith({ kind: 'accept' }, { workflow_action: { workflow_id: ID } });

function drawnCase(testCase = PLAIN, smaller: readonly DrawnCase[] = [], twin?: DrawnCase): DrawnCase {
  return { testCase, focus: () => null, twin: () => twin, smaller: () => smaller };
}

/** A series that draws what `draw` gives by the number of the draw; the seeds that it was drawn by are noted. */
function seriesOf(draw: (count: number) => DrawnCase | undefined) {
  const seeds: number[] = [];
  const series: Series = {
    id: 'some',
    title: 'some',
    specimens: () => [],
    draw: (_, seed) => {
      seeds.push(seed);
      return draw(seeds.length - 1);
    },
  };
  return { series, seeds };
}

for (const series of SERIES)
  test(`${series.id}: a case depends on seed and number alone`, () => {
    const fitted = fittedSeries(series, target);
    const draw = (seed: number, index: number): string => JSON.stringify(fitted.draw(operation, seed, index)?.testCase);
    const forward = [0, 1, 2, 3].map((index) => draw(7, index));

    expect([3, 2, 1, 0].map((index) => draw(7, index)).toReversed()).toEqual(forward);
    expect([0, 1, 2, 3].map((index) => draw(8, index))).not.toEqual(forward);
  });

test('what is drawn at first is drawn by the seed that was given', () => {
  const { series, seeds } = seriesOf(() => drawnCase());

  fittedSeries(series, target).draw(operation, -7, 3);
  fittedSeries(series, target).draw(operation, 2 ** 32 - 1, 3);

  expect(seeds).toEqual([-7, 2 ** 32 - 1]);
});

test('what is about an object that is not set aside is drawn again, by other seeds', () => {
  const { series, seeds } = seriesOf((count) => drawnCase(count < 3 ? NEEDY : PLAIN));

  const drawn = fittedSeries(series, bare).draw(operation, 7, 0);

  expect(drawn?.testCase.request.body).toMatchObject({ kind: 'json' });
  expect(new Set(seeds).size).toBe(4);
  for (const seed of seeds) expect(Math.abs(seed)).toBeLessThan(2 ** 32);
});

test('where nothing else is to be had there is no case, and an end to it', () => {
  const { series, seeds } = seriesOf(() => drawnCase(NEEDY));

  expect(fittedSeries(series, bare).draw(operation, 7, 0)).toBeUndefined();
  expect(seeds).toHaveLength(40);
});

test('what cannot be drawn is not drawn again', () => {
  const { series, seeds } = seriesOf(() => undefined);

  expect(fittedSeries(series, bare).draw(operation, 7, 0)).toBeUndefined();
  expect(seeds).toHaveLength(1);
});

test('a case into which nothing has to go is the very same', () => {
  const drawn = drawnCase();

  expect(fittedSeries(seriesOf(() => drawn).series, fakeTarget()).draw(operation, 7, 0)).toBe(drawn);
});

test('smaller cases and the valid twin get their objects too, and those that lack one are left out', () => {
  const smallest = drawnCase(NEEDY);
  const small = drawnCase(NEEDY, [smallest]);
  const { series } = seriesOf(() => drawnCase(PLAIN, [small], smallest));
  const value = { workflow_action: { workflow_id: OBJECTS.workflowId } };

  const drawn = fittedSeries(series, target).draw(operation, 7, 0);
  const made = [...(drawn?.smaller() ?? [])];
  const lacking = fittedSeries(series, bare).draw(operation, 7, 0);

  expect(made[0]?.testCase.request.body).toEqual({ kind: 'json', value });
  expect([...(made[0]?.smaller() ?? [])].map(({ testCase }) => testCase.request.body)).toEqual([
    { kind: 'json', value },
  ]);
  expect(drawn?.twin()?.testCase.request.body).toEqual({ kind: 'json', value });
  expect([...(lacking?.smaller() ?? [])]).toEqual([]);
  expect(lacking?.twin()).toBeUndefined();
});
