import { expect, test } from '@playwright/test';

import { acceptFacts } from './baseline/accept-facts.ts';
import type { BaselineEntry } from './baseline/baseline.ts';
import { compareFacts, type ObservedDrift } from './compare-facts.ts';
import { FACT_KINDS, infoOf, isFactKind } from './fact-kinds.ts';
import { factsToChanges } from './facts-to-changes.ts';
import { renderDriftJson, renderDriftText } from './render-drift.ts';
import { NO_FACTS } from './sheet/fact-sheet.ts';
import { answered, observerOf, order, shopContract } from './testing/shop.ts';

function drift(entries: readonly BaselineEntry[] = []): ObservedDrift {
  const contract = shopContract();
  const observer = observerOf(contract);
  for (const body of [order(), order({ total: '5', extra: true })]) observer.see(answered(body));
  return compareFacts(observer.take() ?? NO_FACTS, [{ contract, entries }], '2026-11-26');
}

test('new facts in the form of changes', () => {
  const changes = factsToChanges(drift());

  expect(changes).toMatchObject([
    {
      rule: 'observed-undocumented-property',
      effect: 'narrows',
      level: 'compatible',
      direction: 'response',
      operation: 'GET /orders/{id}',
      place: 'response 200 application/json extra',
      pointerBefore: '/components/schemas/Order',
      pointerAfter: null,
      after: { n: 1, of: 2, seen: ['boolean'] },
      message: 'property not documented (boolean), 1/2 on 2026-11-26: readers pass over what they do not know',
    },
    { rule: 'observed-other-type', level: 'breaking', pointerBefore: '/components/schemas/Order/properties/total' },
  ]);
  expect(new Set(changes.map(({ root }) => root)).size).toBe(2);
});

test('a line per fact, worst first', () => {
  const { fresh } = drift();
  const [extra, total] = fresh.map(({ id }) => id);

  expect(renderDriftText(drift()).split('\n')).toEqual([
    `breaking    GET /orders/{id}  response 200 application/json total: value of another type (string, numeric), 1/2 on 2026-11-26  [${total}]`,
    `compatible  GET /orders/{id}  response 200 application/json extra: property not documented (boolean), 1/2 on 2026-11-26  [${extra}]`,
    '2 new (1 breaking, 1 compatible), 0 known, 0 gone',
  ]);
});

test('what is known is counted, and listed with its reason where all is asked for', () => {
  const facts = drift().fresh.filter(({ kind }) => kind === 'other-type');
  const entries = acceptFacts([], facts, {
    reason: 'Mended soon.',
    by: 'Kim',
    date: '2026-11-25',
    expires: '2027-01-31',
  });
  const known = renderDriftText(drift(entries), true)
    .split('\n')
    .find((line) => line.startsWith('known'));

  expect(renderDriftText(drift(entries))).toMatch(/^compatible .*\n1 new \(1 compatible\), 1 known, 0 gone$/u);
  expect(known).toBe(
    `known: GET /orders/{id}  response 200 application/json total: other-type  [${facts[0]?.id}], 1/2 on 2026-11-26: Mended soon. (Kim, 2026-11-25, until 2027-01-31)`,
  );
});

test('the same as JSON', () => {
  expect(JSON.parse(renderDriftJson(drift()))).toMatchObject({
    schemaVersion: 1,
    summary: { new: 2, known: 0, gone: 0, levels: { breaking: 1, compatible: 1 } },
    new: [{ kind: 'other-type', n: 1, of: 2, expired: null }, { kind: 'undocumented-property' }],
  });
});

test('levels follow the law: who reads is broken by what widens answers, who sends by what narrows requests, unless it is said to be open', () => {
  const kinds = Object.keys(FACT_KINDS).filter(isFactKind).map(infoOf);

  for (const { effect, level, says, of } of kinds) {
    const breaks = of === 'requests' ? 'narrows' : 'widens';
    if (level === 'breaking') expect(effect, says).toBe(breaks);
    else if (effect !== breaks) expect(['compatible', 'warning', 'annotation'], says).toContain(level);
  }
  expect(kinds.filter(({ level }) => level === 'breaking')).toHaveLength(12);
});
