import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { jsonPointer, parseJson, type Asked } from '../../../core/index.ts';
import { answered, asking, observerOf, order, shopContract } from '../testing/shop.ts';
import { decodeSheet } from './decode-sheet.ts';
import { printSheet } from './encode-sheet.ts';
import { NO_FACTS, type FactSheet } from './fact-sheet.ts';
import { mergeFacts } from './merge-facts.ts';

const SEED = { seed: 6, numRuns: 150 };
const contract = shopContract();

/** More of them than an enum has reason to grow by. */
const WORDS = Array.from({ length: 20 }, (_, index) => `word${String.fromCodePoint(97 + index)}`);

/** Members as a server may send them, right and wrong. */
const members = fc.record(
  {
    state: fc.oneof(fc.constantFrom('open', 'paid', 'lost', 'late', 7, null), fc.constantFrom(...WORDS)),
    total: fc.constantFrom(1, 2, -1, 1.5, '3', null),
    coupon: fc.constantFrom(null, 'a', 'b'),
    note: fc.constantFrom('x', 'x'.repeat(12), 'y'.repeat(40)),
    tags: fc.array(fc.constantFrom('a', 1, null), { maxLength: 5 }),
    parent: fc.constantFrom({}, { id: 'x', state: 'open' }),
    extra: fc.constantFrom(1, 'x', null, []),
    payment: fc.constantFrom({ by: 'Card' }, { by: 'gold' }, { by: 'Transfer', bank: 'b' }),
  },
  { requiredKeys: [] },
);
const seen = fc
  .tuple(members, fc.constantFrom(200, 200, 204, 400, 418))
  .map(([changes, status]) => answered(order(changes), { status }));
/** Requests of which the plan says something, taken and refused. */
const sent = fc
  .tuple(
    fc.constantFrom<Asked>(
      { kind: 'valid', probe: 'control', focus: null },
      {
        kind: 'valid',
        probe: 'allowed-values',
        focus: jsonPointer('components', 'schemas', 'NewOrder', 'properties', 'state'),
      },
      { kind: 'invalid', mutation: 'above', in: 'query', at: 'limit', keyword: 'maximum', pointer: null },
      {
        kind: 'invalid',
        mutation: 'cut',
        in: 'body',
        at: '/state',
        keyword: 'enum',
        pointer: jsonPointer('a', 'enum'),
      },
      {
        kind: 'invalid',
        mutation: 'case',
        in: 'body',
        at: '/state',
        keyword: 'enum',
        pointer: jsonPointer('b', 'enum'),
      },
    ),
    fc.constantFrom(201, 400, 404),
    fc.constantFrom('plain', 'gift'),
  )
  .map(([asked, status, kind]) => asking(asked, status, { made: order({ kind }) }));
const answers = fc.array(fc.oneof({ weight: 3, arbitrary: seen }, sent), { minLength: 1, maxLength: 20 });
const days = fc.constantFrom('2026-11-24', '2026-11-25', '2026-11-26');
const runs = fc.constantFrom('r1', 'r2', 'r3');

const sheets = fc.tuple(answers, runs, days).map(([list, run, day]): FactSheet => {
  const observer = observerOf(contract, run, day);
  for (const exchange of list) observer.see(exchange);
  return observer.take() ?? NO_FACTS;
});

test('it does not matter in which order sheets are put together', () => {
  fc.assert(
    fc.property(sheets, sheets, (one, other) => expect(mergeFacts(one, other)).toEqual(mergeFacts(other, one))),
    SEED,
  );
});

test('it does not matter which sheets are put together first', () => {
  fc.assert(
    fc.property(sheets, sheets, sheets, (a, b, c) =>
      expect(mergeFacts(mergeFacts(a, b), c)).toEqual(mergeFacts(a, mergeFacts(b, c))),
    ),
    SEED,
  );
});

test('nothing changes nothing', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      expect(mergeFacts(sheet, NO_FACTS)).toEqual(sheet);
      expect(mergeFacts(NO_FACTS, sheet)).toEqual(sheet);
    }),
    SEED,
  );
});

test('two workers of one run tell what one would have told', () => {
  fc.assert(
    fc.property(answers, answers, (some, others) => {
      const [one, other, both] = [observerOf(contract), observerOf(contract), observerOf(contract)];
      const see = (list: typeof some, ...observers: readonly (typeof one)[]): void => {
        for (const exchange of list) for (const observer of observers) observer.see(exchange);
      };
      see(some, one, both);
      see(others, other, both);
      expect(mergeFacts(one.take() ?? NO_FACTS, other.take() ?? NO_FACTS)).toEqual(both.take());
    }),
    SEED,
  );
});

test('a sheet is what it is after it was written and read', () => {
  fc.assert(
    fc.property(sheets, (sheet) => expect(decodeSheet(parseJson(printSheet(sheet)), '')).toEqual(sheet)),
    SEED,
  );
});

/** A night with one answer. */
function observe(day: string, run: string, total: unknown): FactSheet {
  const observer = observerOf(contract, run, day);
  observer.see(answered(order({ total })));
  return observer.take() ?? NO_FACTS;
}

test('counts are added, days widened, and what was seen is kept once', () => {
  const merged = mergeFacts(
    observe('2026-11-26', 'b', '7'),
    mergeFacts(observe('2026-11-20', 'a', 1.5), observe('2026-11-22', 'b', 2.5)),
  );

  expect(merged.runs).toEqual(['a', 'b']);
  expect(merged.facts).toMatchObject([
    {
      kind: 'other-type',
      n: 3,
      first: '2026-11-20',
      last: '2026-11-26',
      seen: ['number', 'string, numeric'],
      runs: ['a', 'b'],
    },
  ]);
});
