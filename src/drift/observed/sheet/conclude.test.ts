import { expect, test } from '@playwright/test';

import { answered, observerOf, order, shopContract, type AnswerOptions } from '../testing/shop.ts';
import { conclude, type ObservedFact } from './conclude.ts';
import { NO_FACTS, type FactSheet } from './fact-sheet.ts';
import { mergeFacts } from './merge-facts.ts';

const contract = shopContract();

function night(
  run: string,
  objects: number,
  changes: (at: number) => Record<string, unknown>,
  options?: AnswerOptions,
): FactSheet {
  const observer = observerOf(contract, run);
  for (let at = 0; at < objects; at += 1) observer.see(answered(order(changes(at)), options));
  return observer.take() ?? NO_FACTS;
}

function told(facts: readonly ObservedFact[]): readonly string[] {
  return facts.map(({ kind, place, n, of }) => `${kind} ${place.replace('application/json ', '')} ${n}/${of}`);
}

/** Everything but `note` and `coupon` varies or is left out of this test. */
const quiet = (at: number): Record<string, unknown> => ({
  id: uuid(at),
  state: at % 2 === 0 ? 'open' : 'paid',
  total: at,
});

function uuid(at: number): string {
  return `3fa85f64-5717-4562-b3fc-${String(at).padStart(12, '0')}`;
}

test('what is never there is told after enough objects of two runs', () => {
  const one = night('one', 10, quiet);
  const other = night('two', 10, (at) => quiet(at + 10));

  const never = told(conclude(mergeFacts(one, other))).filter((line) => line.startsWith('never-seen'));

  expect(never).toContain('never-seen note 0/20');
  expect(never).toContain('never-seen payment 0/20');
  expect(never.join()).not.toContain('secret');
  expect(told(conclude(night('one', 40, quiet)))).toEqual([]);
  expect(told(conclude(mergeFacts(one, night('two', 9, quiet))))).toEqual([]);
});

function member(at: number): Record<string, unknown> {
  return { ...quiet(at), coupon: null, email: 'jane@corp.example' };
}

test('what is always null, and what always has one value', () => {
  const facts = told(conclude(mergeFacts(night('one', 10, member), night('two', 10, member))));

  expect(facts).toContain('always-null coupon 20/20');
  expect(facts).toContain('always-one-value email 20/20');
  expect(facts.filter((line) => line.startsWith('always'))).toHaveLength(2);
});

function withNote(note: string): (at: number) => Record<string, unknown> {
  return (at) => ({ ...quiet(at), note });
}

test('one value in one run and another in the next are two values', () => {
  const facts = told(conclude(mergeFacts(night('one', 20, withNote('a')), night('two', 20, withNote('b')))));

  expect(facts.filter((line) => line.startsWith('always'))).toEqual([]);
});

test('an operation that nobody finds', () => {
  const nights = mergeFacts(night('one', 10, quiet, { status: 404 }), night('two', 10, quiet, { status: 404 }));

  expect(told(conclude(nights))).toEqual(['operation-absent  20/20']);
});

test('an operation that nobody finds is one fact, also where its status is not documented', () => {
  const [one, two] = [night('one', 10, quiet, { status: 405 }), night('two', 10, quiet, { status: 405 })];

  expect(told(conclude(one))).toEqual(['undocumented-status  10/10']);
  expect(told(conclude(mergeFacts(one, two)))).toEqual(['operation-absent  20/20']);
});
