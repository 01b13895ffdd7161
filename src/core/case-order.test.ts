import { expect, test } from '@playwright/test';

import { caseOrder } from './case-order.ts';
import { caseId, operationId } from './ids.ts';
import type { PlannedOperation, RunPlan } from './run-plan.ts';

function planned(id: string, cases: readonly string[], series: readonly string[]): PlannedOperation {
  return {
    operationId: operationId(id),
    method: 'POST',
    path: '/',
    api: 'any',
    cases: cases.map((name) => ({ id: caseId(name), title: '', purpose: 'write', requests: 1, fresh: 0, checks: [] })),
    series: series.map((name) => ({
      id: caseId(name),
      title: '',
      count: 1,
      purpose: 'write',
      requests: 1,
      fresh: 0,
      checks: [],
    })),
    requestConstraints: [],
    responseConstraints: [],
    limits: [],
    unplanned: [],
    withheld: [],
    unprovable: [],
  };
}

test('fixed cases come in their order, then the drawn ones by series and number, what is unknown last', () => {
  const plan: RunPlan = {
    operations: [planned('a', ['a/x/1', 'a/x/0'], ['a/drawn']), planned('b', ['b/x/1'], ['b/drawn'])],
    checks: [],
  };
  const order = caseOrder(plan);

  const ids = ['b/drawn/1', 'nobody/knows', 'a/drawn/10', 'a/drawn/9', 'b/x/1', 'a/x/0', 'a/x/1'].map(caseId);
  expect(ids.toSorted((left, right) => order(left) - order(right))).toEqual([
    'a/x/1',
    'a/x/0',
    'b/x/1',
    'a/drawn/9',
    'a/drawn/10',
    'b/drawn/1',
    'nobody/knows',
  ]);
});
