import { expect, test } from '@playwright/test';

import { acceptFacts } from './baseline/accept-facts.ts';
import { compareFacts } from './compare-facts.ts';
import { NO_FACTS } from './sheet/fact-sheet.ts';
import { answered, observerOf, order, shopContract } from './testing/shop.ts';

const WHY = { reason: 'seen', by: 'somebody', date: '2026-11-26', expires: null };
const contract = shopContract();

function seen(): ReturnType<typeof compareFacts>['fresh'] {
  return compareFacts(sheet(), [], '2026-11-26').fresh;
}

function sheet(): typeof NO_FACTS {
  const observer = observerOf(contract);
  observer.see(answered(order({ total: '5' })));
  return observer.take() ?? NO_FACTS;
}

test('an entry accepts the fact that it describes: one with the id of another fact accepts nothing, and is told', () => {
  const [entry] = acceptFacts([], seen(), WHY);
  if (entry === undefined) throw new TypeError('nothing was observed');

  for (const change of [
    { kind: 'undocumented-property' as const },
    { operation: 'GET /else' },
    { place: 'response 200 application/json note' },
  ]) {
    const disguised = { ...entry, ...change };
    const drift = compareFacts(sheet(), [{ contract, entries: [disguised] }], '2026-11-26');

    expect(drift.fresh.map(({ id, expired }) => [id, expired])).toEqual([[entry.id, null]]);
    expect([drift.known, drift.stray]).toEqual([[], [disguised]]);
  }
});

test('an entry in the baseline of another API accepts nothing, and is told', () => {
  const entries = acceptFacts([], seen(), WHY);
  const other = { ...contract, api: 'else' };

  const references = [
    { contract, entries: [] },
    { contract: other, entries },
  ];
  const drift = compareFacts(sheet(), references, '2026-11-26');

  expect(drift.fresh).toHaveLength(1);
  expect([drift.known, drift.stray]).toEqual([[], entries]);
});
