import { expect, test } from '@playwright/test';

import { jsonPointer } from '../../core/index.ts';
import { acceptFacts } from './baseline/accept-facts.ts';
import type { BaselineEntry } from './baseline/baseline.ts';
import { compareFacts, type ObservedDrift } from './compare-facts.ts';
import { NO_FACTS, type FactSheet } from './sheet/fact-sheet.ts';
import { mergeFacts } from './sheet/merge-facts.ts';
import { answered, asking, observerOf, order, shopContract } from './testing/shop.ts';

const contract = shopContract();
const WHY = { reason: 'seen and lived with', by: 'somebody', date: '2026-11-26', expires: null };
const DAY = '2026-11-27';

/** A night of `total` orders, the first `odd` of them with these members. */
function night(changes: Readonly<Record<string, unknown>>, odd: number, total: number, run = 'one'): FactSheet {
  const observer = observerOf(contract, run);
  for (let at = 0; at < total; at += 1) observer.see(answered(order(at < odd ? changes : {})));
  return observer.take() ?? NO_FACTS;
}

function compare(sheet: FactSheet, entries: readonly BaselineEntry[] = []): ObservedDrift {
  return compareFacts(sheet, [{ contract, entries }], DAY);
}

function accepted(sheet: FactSheet): readonly BaselineEntry[] {
  return acceptFacts([], compare(sheet).fresh, WHY);
}

for (const [odd, total, enough] of [
  [1, 200, 199],
  [4, 200, 49],
  [30, 40, 20],
] as const)
  test(`what came ${odd} times in ${total} is gone after ${enough} answers without it, and not before`, () => {
    const entries = accepted(night({ extra: 1, note: 'x'.repeat(11) }, odd, total));
    // Of a note of which nothing came, nothing can be said, however many orders came.
    const noted = (count: number): FactSheet => night({ note: 'x' }, count, count);

    expect(entries.map(({ kind }) => kind).toSorted()).toEqual(['out-of-bounds', 'undocumented-property']);
    expect(compare(night({}, 0, enough - 1), entries)).toMatchObject({ gone: [], unseen: [{}, {}] });
    expect(compare(night({}, 0, 5 * total), entries)).toMatchObject({
      gone: [{ kind: 'undocumented-property' }],
      unseen: [{ kind: 'out-of-bounds' }],
    });
    expect(compare(noted(enough), entries)).toMatchObject({ gone: [{}, {}], unseen: [] });
  });

test('a property that was never seen is gone once it is seen, and not while too few objects came', () => {
  const nights = mergeFacts(night({}, 0, 20, 'one'), night({}, 0, 20, 'two'));
  const entries = accepted(nights).filter(({ place }) => place.endsWith(' coupon'));
  const few = mergeFacts(night({}, 0, 3, 'three'), night({}, 0, 16, 'four'));

  expect(entries.map(({ kind }) => kind)).toEqual(['never-seen']);
  expect(compare(few, entries)).toMatchObject({ gone: [], unseen: [{}] });
  expect(compare(night({ coupon: 'x' }, 1, 1), entries)).toMatchObject({ gone: [{}], unseen: [] });
});

test('what is said of requests is gone after as many requests of its class', () => {
  const asked = { kind: 'invalid', mutation: 'wrong', in: 'query', at: 'limit', keyword: 'maximum' } as const;
  const sent = (status: number, count: number): FactSheet => {
    const observer = observerOf(contract);
    for (let at = 0; at < count; at += 1)
      observer.see(asking({ ...asked, pointer: jsonPointer('paths', '/orders', 'post') }, status));
    for (let at = 0; at < 100; at += 1) observer.see(asking(undefined, 201));
    return observer.take() ?? NO_FACTS;
  };
  const entries = accepted(sent(201, 1));

  expect(entries).toMatchObject([{ kind: 'maximum-not-enforced', place: 'query limit <maximum>' }]);
  expect(compare(sent(201, 3), entries)).toMatchObject({ fresh: [], known: [{}] });
  expect(compare(sent(400, 19), entries)).toMatchObject({ gone: [], unseen: [{}] });
  expect(compare(sent(400, 20), entries)).toMatchObject({ gone: [{}], unseen: [] });
});

test('a further value is new although others of its place were accepted, and accepting it forgets none of them', () => {
  const lost = accepted(night({ state: 'lost' }, 1, 5));
  const late = compare(night({ state: 'late' }, 1, 5), lost);

  expect(compare(night({ state: 'lost' }, 2, 5), lost)).toMatchObject({ fresh: [], known: [{}] });
  expect(late).toMatchObject({ fresh: [{ kind: 'unlisted-value', outgrown: ['"late"'] }], known: [] });
  const both = acceptFacts(lost, late.fresh, WHY);
  expect(both.map(({ seen }) => seen)).toEqual([['"late"', '"lost"']]);
  for (const state of ['lost', 'late'])
    expect(compare(night({ state }, 1, 5), both), state).toMatchObject({ fresh: [], known: [{}] });
});

test('a further tag of a union is new as well', () => {
  const gold = accepted(night({ payment: { by: 'gold' } }, 1, 5));

  expect(compare(night({ payment: { by: 'silver' } }, 1, 5), gold)).toMatchObject({
    fresh: [{ outgrown: ['by "silver"'] }],
  });
});

test('values that may not be shown count as one: whoever accepted one accepted all of them', () => {
  const hidden = accepted(night({ state: 'Jane Doe' }, 1, 5));

  expect(compare(night({ state: 'John D. Doe' }, 1, 5), hidden)).toMatchObject({ fresh: [], known: [{}] });
  expect(compare(night({ state: 'lost' }, 1, 5), hidden)).toMatchObject({ fresh: [{ outgrown: ['"lost"'] }] });
});

test('an entry that names no values accepts whatever comes', () => {
  const [{ seen: _, ...entry } = { seen: [] }] = accepted(night({ state: 'lost' }, 1, 5));

  expect('id' in entry ? compare(night({ state: 'late' }, 1, 5), [entry]) : null).toMatchObject({
    fresh: [],
    known: [{}],
  });
});
