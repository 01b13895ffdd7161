import { expect, test } from '@playwright/test';

import { caseId, jsonPointer, operationId, type ConstraintEvent, type RequestConstraint } from '../core/index.ts';
import { constraintLedger } from './constraint-ledger.ts';
import { foldConstraints } from './fold-constraints.ts';
import { sampleOperation, samplePlan } from './testing/sample-run.ts';

function constraint(id: string, forbidden: string | null = null): RequestConstraint {
  return {
    id,
    place: 'body',
    pointer: jsonPointer('s', id),
    keyword: 'type',
    value: null,
    unreachable: { allowed: null, forbidden },
  };
}

const operation = sampleOperation(
  { early: ['valid-accepted'], late: ['valid-accepted'] },
  {
    requestConstraints: [constraint('a'), constraint('b'), constraint('c', 'nothing can')],
    responseConstraints: [{ id: '200 s', status: '200', pointer: jsonPointer('s'), keyword: 'type', value: null }],
  },
);

function event(changes: Partial<ConstraintEvent>): ConstraintEvent {
  return {
    kind: 'constraints-exercised',
    operationId: operationId('patchSession'),
    allowed: [],
    forbidden: [],
    responses: [],
    ...changes,
  };
}

const late = event({
  allowed: [
    { constraint: 0, caseId: caseId('late') },
    { constraint: 1, caseId: caseId('patchSession/random-valid/7') },
  ],
  responses: [{ constraint: 0, judged: 3, distinct: ['x', 'y'] }],
});
const early = event({
  allowed: [{ constraint: 0, caseId: caseId('early') }],
  forbidden: [{ constraint: 0, caseId: caseId('late') }],
  responses: [{ constraint: 0, judged: 2, distinct: ['y', 'z'] }],
});

test('counts what any worker exercised once, and says of the rest why not', () => {
  expect(foldConstraints(operation, [late, early])).toEqual({
    total: 3,
    allowedSide: 2,
    forbiddenSide: 1,
    unreached: [
      { constraint: 'b', side: 'forbidden', reason: 'no refusal was about it alone' },
      { constraint: 'c', side: 'allowed', reason: 'no accepted request exercised it' },
      { constraint: 'c', side: 'forbidden', reason: 'nothing can' },
    ],
  });
});

test('the ledger names the first case of the plan, whichever worker came first, and adds up answers', () => {
  const plan = samplePlan([operation]);

  const ledger = constraintLedger(plan, [late, early]);

  expect(ledger).toEqual([
    {
      operationId: 'patchSession',
      requests: [
        { constraint: 'a', allowed: 'early', forbidden: 'late' },
        { constraint: 'b', allowed: 'patchSession/random-valid/7', forbidden: null },
        { constraint: 'c', allowed: null, forbidden: 'nothing can' },
      ],
      responses: [{ constraint: '200 s', judged: 5, distinctValues: 3 }],
    },
  ]);
  expect(constraintLedger(plan, [early, late])).toEqual(ledger);
});
