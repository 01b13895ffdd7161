import { expect, test } from '@playwright/test';

import { rememberedNights, sampleNight, sampleOtherNight } from '../testing/sample-nights.ts';
import { sampleFinding } from '../testing/sample-run.ts';
import { renderSince } from './render-since.ts';
import { sinceLastRun } from './since-last-run.ts';

test('shows counts, then a line for each new and gone finding and each changed verdict', () => {
  const before = sampleNight([sampleFinding({ id: 'old' }), sampleFinding({ id: 'kept' })], {
    startedAt: '2026-11-25T02:00:31.000Z',
  });
  const now = sampleNight([sampleFinding({ id: 'kept' }), sampleFinding({ id: 'new', severity: 'drift' })]);

  expect(renderSince(sinceLastRun(rememberedNights([before]), now))).toEqual([
    'since 2026-11-25 02:00 UTC: 1 new, 1 gone, 1 known',
    '  new  drift  body-schema  patchSession  new',
    '  gone  violation  body-schema  patchSession  old',
  ]);
});

test('shows a verdict that changed, and what else changed', () => {
  const now = sampleNight([sampleFinding()], { seed: 7 });

  expect(renderSince(sinceLastRun(rememberedNights([sampleNight([])]), now))).toEqual([
    'since 2026-11-21 22:00 UTC: 1 new, 0 gone, 0 known (another seed than then)',
    '  new  violation  body-schema  patchSession  f1',
    '  patchSession  conformant → not conformant',
  ]);
});

test('says that nothing can be compared', () => {
  expect(renderSince(sinceLastRun(rememberedNights([]), sampleNight([sampleFinding()])))).toEqual([
    'no earlier run of this profile on these documents to compare with',
  ]);
});

test('counts what was not looked at', () => {
  const since = sinceLastRun(rememberedNights([sampleNight([sampleFinding()])]), sampleOtherNight());

  expect(renderSince(since)).toEqual(['since 2026-11-21 22:00 UTC: 0 new, 0 gone, 0 known, 1 not looked at this time']);
});

test('shows ten of many, and how many more there are', () => {
  const many = Array.from({ length: 13 }, (_, index) => sampleFinding({ id: `d${index}`, severity: 'drift' }));
  const lines = renderSince(sinceLastRun(rememberedNights([sampleNight([])]), sampleNight(many)));

  expect(lines).toHaveLength(12);
  expect(lines.at(-1)).toBe('  … 3 more new');
});
