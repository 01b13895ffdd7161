import { expect, test } from '@playwright/test';

import { judgeExchange } from './judge-exchange.ts';
import { CHECKS } from './registry.ts';
import { caseWith, exchangeWith, mutationAt } from './testing/answered.ts';
import { coreOperation } from './testing/judged.ts';

const operation = coreOperation('closeAccessRequest');
const forced = caseWith({ kind: 'force-status', status: 429 });

test('verifies nothing where the status on demand was not given', () => {
  const results = judgeExchange(CHECKS, operation, forced, exchangeWith({ status: 202 }));

  expect(results.length).toBeGreaterThan(0);
  for (const { judgement } of results)
    expect(judgement).toEqual({
      kind: 'not-verified',
      reason: 'asked for status 429 on demand, the target gave 202',
    });
});

test('judges the status on demand where it was given', () => {
  const exchange = exchangeWith({
    status: 429,
    headers: [['Content-Type', 'application/json']],
    body: '{"message":"Wait."}',
  });
  const results = judgeExchange(CHECKS, operation, forced, exchange);

  const fired = results.filter(({ judgement }) => judgement.kind === 'judged' && judgement.observations.length > 0);
  expect(fired.map(({ check }) => check.id)).toEqual(['headers-documented']);
});

test('does not hold a 500 on demand against the server', () => {
  const testCase = caseWith({ kind: 'force-status', status: 500 });
  const exchange = exchangeWith({ status: 500, json: { detailCode: '500.0' } });

  const ids = judgeExchange(CHECKS, operation, testCase, exchange).map(({ check }) => check.id);

  expect(ids).not.toContain('no-server-error');
});

test('asks only the checks that it is given, in their order', () => {
  const [first, second] = CHECKS.filter(({ id }) => ['response-time', 'no-server-error'].includes(id));
  const chosen = [second, first].flatMap((check) => check ?? []);

  const results = judgeExchange(chosen, operation, caseWith({ kind: 'accept' }), exchangeWith({ status: 202 }));

  expect(results.map(({ check }) => check.id)).toEqual(['response-time', 'no-server-error']);
});

test('judges a 503 to any generated input as a failure of the server', () => {
  const testCase = caseWith({ kind: 'refuse-malformed-json', mutation: mutationAt('') });

  const results = judgeExchange(CHECKS, operation, testCase, exchangeWith({ status: 503 }));

  expect(results.find(({ check }) => check.id === 'no-server-error')?.judgement).toMatchObject({
    observations: [{ severity: 'violation', message: 'the server answers 503' }],
  });
});
