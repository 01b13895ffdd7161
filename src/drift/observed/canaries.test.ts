import { expect, test } from '@playwright/test';

import { factsToChanges } from './facts-to-changes.ts';
import { compareFacts } from './compare-facts.ts';
import { proposeAction } from './propose/propose-actions.ts';
import { renderDriftJson, renderDriftText } from './render-drift.ts';
import { printSheet } from './sheet/encode-sheet.ts';
import { NO_FACTS } from './sheet/fact-sheet.ts';
import { answered, observerOf, order, shopContract } from './testing/shop.ts';

/** Texts that are of somebody, or that open something. */
const CANARIES = [
  'jane.canary@corp.example',
  'Jane Canary',
  'Canary',
  '+41 79 555 01 23',
  '4929123412341234',
  'tok_9f8e7d6c5b4a',
  'eyJhbGciOiJIUzI1NiJ9.canary',
  '756.1234.5678.97',
  '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  'Hauptstrasse 12',
  '1984-05-06',
];

/** Each canary at every place, of an object that nothing documents as well. */
const contract = shopContract();

function seenEverywhere(): ReturnType<ReturnType<typeof observerOf>['take']> {
  const observer = observerOf(contract);
  for (const canary of CANARIES) {
    for (const name of [
      'total',
      'note',
      'code',
      'email',
      'coupon',
      'tags',
      'lines',
      'prices',
      'free',
      'closed',
      'owner',
    ])
      observer.see(answered(order({ [name]: canary })));
    for (const changes of [
      { tags: [canary, 1] },
      { lines: [{ sku: canary, who: canary }] },
      { prices: { [canary]: canary } },
      { [canary]: canary },
      { closed: { [canary]: canary } },
      { payment: { by: canary === 'Canary' ? 'x y' : canary } },
      { delivery: { name: canary } },
      { kind: canary === 'Canary' ? 'x y' : canary },
    ])
      observer.see(answered(order(changes)));
    observer.see(answered(canary));
    observer.see(answered({ error: 7, who: canary, [canary]: 1 }, { status: 400 }));
    observer.see(
      answered(order(), {
        headers: [
          ['Content-Type', `text/${canary}`],
          ['Link', canary],
        ],
      }),
    );
  }
  return observer.take();
}

test('nothing of anybody is in the facts, nor in anything that is made of them', () => {
  const sheet = seenEverywhere() ?? NO_FACTS;
  const drift = compareFacts(sheet, [{ contract, entries: [] }], '2026-11-26');

  const made = [
    printSheet(sheet),
    renderDriftText(drift),
    renderDriftJson(drift),
    JSON.stringify(factsToChanges(drift)),
    ...drift.fresh.map((fact) => proposeAction(fact, contract)),
  ].join('\n');

  expect(drift.fresh.length).toBeGreaterThan(20);
  for (const canary of CANARIES) expect(made.includes(canary), canary).toBe(false);
  expect(made).not.toMatch(/canary/iu);
});

test('words of programs are shown where an enum does not list them, and not at places of people', () => {
  const observer = observerOf(contract);
  observer.see(answered(order({ kind: 'express', state: 'in_transit' })));
  observer.see(answered(order({ kind: 'x'.repeat(41) })));

  expect(observer.take()?.facts.map(({ seen }) => seen)).toEqual([
    ['"express"', 'string, length up to 64, one word'],
    ['"in_transit"'],
  ]);
});
