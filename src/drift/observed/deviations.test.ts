import { expect, test } from '@playwright/test';

import { loadContract } from '../../contract/index.ts';
import { inProject, operationId, type Exchange, type HeaderFields } from '../../core/index.ts';
import { acceptFacts } from './baseline/accept-facts.ts';
import { compareFacts, type ObservedDrift, type Reference } from './compare-facts.ts';
import { NO_FACTS, type FactSheet } from './sheet/fact-sheet.ts';
import { mergeFacts } from './sheet/merge-facts.ts';
import { DEVIATIONS, type Deviation, type Session } from './testing/deviations.ts';
import { clockAt } from './testing/shop.ts';
import { createObserver } from './watch/create-observer.ts';

const contract = loadContract(inProject('specs', 'nerm', 'openapi.yaml'));
const EXCHANGES = 2_000;

function session(at: number): Session {
  const id = `3fa85f64-5717-4562-b3fc-${String(at).padStart(12, '0')}`;
  return {
    id,
    uid: `session_${at}`,
    workflow_id: id,
    requester_id: id,
    requester_type: at % 2 === 0 ? 'User' : 'NeprofileUser',
    profile_id: at % 3 === 0 ? null : id,
    profile_ids: at % 3 === 0 ? [id] : null,
    status: at % 2 === 0 ? 'completed' : 'pending approval',
    attributes: { text_uid: `text ${at}` },
  };
}

function exchange(at: number, deviation: Deviation | undefined): Exchange {
  const { status = at % 5 === 0 ? 400 : 200, headers = [], body, change } = deviation ?? {};
  const isChanged = change !== undefined || headers.length > 0;
  const usual = status === 400 && !isChanged ? { error: `refused ${at}` } : { workflow_session: session(at) };
  const changed = change === undefined ? usual : { workflow_session: change(session(at)) };
  const json: HeaderFields = [['Content-Type', 'application/json; charset=utf-8']];
  return {
    request: {
      method: 'PATCH',
      url: `https://nerm.example/api/workflow_sessions/${at}`,
      headers: [],
      operation: operationId('patchWorkflowSession'),
    },
    response: {
      status: isChanged ? 200 : status,
      headers: [...headers, ...json],
      body: new TextEncoder().encode(JSON.stringify(body ?? changed)),
    },
    startedAt: 0,
    durationMs: 1,
  };
}

/** The facts of a night with 2,000 exchanges, seen by two workers; each deviation hides in one to three of them. */
function night(run: string, deviations: readonly Deviation[]): FactSheet {
  const hidden = new Map<number, Deviation>();
  for (const [index, deviation] of deviations.entries())
    for (let again = 0; again <= index % 3; again += 1) hidden.set(41 + index * 70 + again * 11, deviation);
  const operations = contract.operations.map(({ layers }) => ({ contract, operation: layers.corrected }));
  const workers = [0, 1].map(() => createObserver(operations, { run, target: 'mock', clock: clockAt('2026-11-26') }));
  for (let at = 0; at < EXCHANGES; at += 1) workers[at % 2]?.see(exchange(at, hidden.get(at)));
  return workers.reduce((sheet, worker) => mergeFacts(sheet, worker.take() ?? NO_FACTS), NO_FACTS);
}

function compare(sheet: FactSheet, entries: Reference['entries'] = [], today = '2026-11-27'): ObservedDrift {
  return compareFacts(sheet, [{ contract, entries }], today);
}

function counts({ fresh, known, gone, unseen, stray }: ObservedDrift): readonly number[] {
  return [fresh, known, gone, unseen, stray].map(({ length }) => length);
}

const WHY = { reason: 'seen and lived with', by: 'somebody', date: '2026-11-26', expires: null };

test('25 deviations hidden in 2,000 exchanges are 25 new facts, one each', () => {
  const { fresh } = compare(night('one', DEVIATIONS));

  const told = fresh.map(({ kind, status, place }) => `${kind} ${status} ${place}`);
  // What hides in the error body of another shape is undocumented as well.
  expect(told.toSorted()).toEqual(DEVIATIONS.map(({ fact }) => fact).toSorted());
  expect(DEVIATIONS).toHaveLength(25);
});

test('with a baseline they are 25 known; after the repair, 25 gone; after their day, 25 new again', () => {
  const first = compare(night('one', DEVIATIONS));
  const entries = acceptFacts([], first.fresh, WHY);

  expect(counts(compare(night('two', DEVIATIONS), entries))).toEqual([0, 25, 0, 0, 0]);
  expect(counts(compare(night('three', []), entries))).toEqual([0, 0, 25, 0, 0]);
  const expiring = acceptFacts([], first.fresh, { ...WHY, expires: '2026-12-01' });
  expect(counts(compare(night('four', DEVIATIONS), expiring, '2026-11-30'))).toEqual([0, 25, 0, 0, 0]);
  const expired = compare(night('four', DEVIATIONS), expiring, '2026-12-01');
  expect(counts(expired)).toEqual([25, 0, 0, 0, 0]);
  expect(expired.fresh.every((fact) => fact.expired?.expires === '2026-12-01')).toBe(true);
});

test('an answer as the contract has it tells nothing, however many there are', () => {
  expect(counts(compare(night('one', [])))).toEqual([0, 0, 0, 0, 0]);
});

test('an entry whose operation was hardly exercised is not called gone, and one that matches nothing is told', () => {
  const { fresh } = compare(night('one', DEVIATIONS));
  const entries = acceptFacts([], fresh.slice(0, 3), WHY);
  const [one, two, three] = entries;
  if (one === undefined || two === undefined || three === undefined) throw new TypeError('three were accepted');
  const changed = [one, { ...two, place: `${two.place}x` }, { ...three, operation: 'GET /nothing' }];

  expect(counts(compare(NO_FACTS, changed))).toEqual([0, 0, 0, 1, 2]);
});
