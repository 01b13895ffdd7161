import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { OUTCOMES, verdictOf, verdictOfRun, VERDICTS, type Outcome, type Verdict } from './verdict.ts';

const outcomes = fc.array(fc.constantFrom(...OUTCOMES));
const verdicts = fc.array(fc.constantFrom(...VERDICTS));

for (const [given, verdict] of [
  [['passed'], 'conformant'],
  [['passed', 'warned', 'not-applicable'], 'conformant'],
  [['passed', 'waived'], 'conformant-with-waivers'],
  [['passed', 'waived', 'not-verified'], 'incomplete'],
  [['passed', 'error'], 'incomplete'],
  [['passed', 'error', 'failed'], 'not-conformant'],
  [['not-applicable'], 'incomplete'],
  [[], 'incomplete'],
] as const satisfies readonly (readonly [readonly Outcome[], Verdict])[])
  test(`${given.join(', ') || 'nothing'} makes an operation ${verdict}`, () => {
    expect(verdictOf(given)).toBe(verdict);
  });

for (const [given, verdict] of [
  [['conformant', 'conformant'], 'conformant'],
  [['conformant', 'conformant-with-waivers'], 'conformant-with-waivers'],
  [['conformant-with-waivers', 'incomplete'], 'incomplete'],
  [['incomplete', 'not-conformant'], 'not-conformant'],
  [[], 'incomplete'],
] as const satisfies readonly (readonly [readonly Verdict[], Verdict])[])
  test(`${given.join(', ') || 'no operation'} makes a run ${verdict}`, () => {
    expect(verdictOfRun(given)).toBe(verdict);
  });

test('the order of outcomes does not count', () => {
  fc.assert(fc.property(outcomes, (list) => verdictOf(list) === verdictOf(list.toReversed())));
  fc.assert(fc.property(verdicts, (list) => verdictOfRun(list) === verdictOfRun(list.toReversed())));
});

test('a failure is never outweighed', () => {
  fc.assert(fc.property(outcomes, (list) => verdictOf([...list, 'failed']) === 'not-conformant'));
  fc.assert(fc.property(verdicts, (list) => verdictOfRun([...list, 'not-conformant']) === 'not-conformant'));
});
