import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { ConfigError } from '../../../core/index.ts';
import { conclude } from '../sheet/conclude.ts';
import { NO_FACTS } from '../sheet/fact-sheet.ts';
import { answered, observerOf, order, shopContract } from '../testing/shop.ts';
import { acceptFacts, requireAcceptance, type Acceptance } from './accept-facts.ts';
import { printBaseline, type BaselineEntry } from './baseline.ts';
import { readBaseline, writeBaseline } from './baseline-file.ts';

const WHY: Acceptance = { reason: ' known ', by: 'somebody', date: '2026-11-26', expires: null };

function entries(why = WHY): readonly BaselineEntry[] {
  const observer = observerOf(shopContract());
  observer.see(answered(order({ total: '5', extra: true })));
  return acceptFacts([], conclude(observer.take() ?? NO_FACTS), why);
}

test('an entry says what, why, by whom, since when and on what evidence', () => {
  expect(entries({ ...WHY, expires: '2027-01-31' }).at(-1)).toEqual({
    id: expect.stringMatching(/^[\da-f]{12}$/u),
    kind: 'other-type',
    operation: 'GET /orders/{id}',
    place: 'response 200 application/json total',
    reason: 'known',
    by: 'somebody',
    date: '2026-11-26',
    expires: '2027-01-31',
    evidence: '1/1',
  });
});

test('a file is the same in whatever order facts were accepted, and is what was written', async () => {
  const path = join(test.info().outputPath('specs'), 'shop', 'baseline.json');

  await writeBaseline(path, entries());

  expect(printBaseline(entries().toReversed())).toBe(readFileSync(path, 'utf8'));
  expect(new Set(readBaseline(path))).toEqual(new Set(entries()));
  expect(readdirSync(join(path, '..'))).toEqual(['baseline.json']);
});

test('no file is no entry; one that is none is told with its fault', () => {
  const dir = test.info().outputPath('specs');
  mkdirSync(dir, { recursive: true });
  const path = join(dir, 'baseline.json');
  expect(readBaseline(path)).toEqual([]);
  const [entry] = entries();

  for (const [content, fault] of [
    ['{', /is no baseline/u],
    [{ version: 2, entries: [] }, /expected version 1, got 2/u],
    [{ version: 1, entries: [{ ...entry, reason: ' ' }] }, /reason: expected a text/u],
    [{ version: 1, entries: [{ ...entry, expires: '2026-02-30' }] }, /expires: expected a day/u],
    [{ version: 1, entries: [entry, entry] }, /is there twice/u],
    [{ version: 1, entries: [{ ...entry, expire: '2026-12-01' }] }, /entries\[0\]: "expire" is none of /u],
    [{ version: 1, entries: [], by: 'me' }, /the value: "by" is none of version, entries/u],
  ] as const) {
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    expect(() => readBaseline(path)).toThrow(fault);
    expect(() => readBaseline(path)).toThrow(ConfigError);
  }
});

test('a baseline that cannot be written is said to be so, also where a file stands for its folder', async () => {
  const dir = test.info().outputPath('specs');
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'shop'), '');

  await expect(writeBaseline(join(dir, 'shop', 'baseline.json'), entries())).rejects.toThrow(
    /cannot write .*baseline\.json: (?:EEXIST|ENOTDIR)/u,
  );
});

test('a fact that is accepted again has one entry, the later one', () => {
  const observer = observerOf(shopContract());
  observer.see(answered(order({ total: '5' })));
  const facts = conclude(observer.take() ?? NO_FACTS);

  const again = acceptFacts(entries(), facts, { ...WHY, reason: 'still' });

  expect(again.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
    'undocumented-property known',
    'other-type still',
  ]);
});

for (const [title, change] of Object.entries({
  'without a reason': { reason: ' ' },
  'without a name': { by: '' },
  'until a day that is none': { expires: '2027-02-30' },
  'until yesterday': { expires: '2026-11-25' },
}))
  test(`refuses to accept ${title}`, () => {
    expect(() => requireAcceptance({ ...WHY, ...change })).toThrow(ConfigError);
  });
