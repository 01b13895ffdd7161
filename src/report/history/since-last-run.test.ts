import { expect, test } from '@playwright/test';

import { checkId } from '../../core/index.ts';
import type { ConformanceReport } from '../conformance-report.ts';
import { mergeFindings } from '../merge-findings.ts';
import { rememberedNights, sampleContract, sampleNight, sampleOtherNight } from '../testing/sample-nights.ts';
import { broken, judged, sampleFinding, saw } from '../testing/sample-run.ts';
import { sinceLastRun, type Since } from './since-last-run.ts';

const A = sampleFinding({ id: 'a' });
const B = sampleFinding({ id: 'b' });
const C = sampleFinding({ id: 'c' });

function ids({ fresh, gone, unseen, known }: Since): unknown {
  return { fresh: joined(fresh), gone: joined(gone), unseen: joined(unseen), known };
}

function joined(findings: readonly { readonly id: string }[]): string {
  return findings.map(({ id }) => id).join(' ');
}

test('tells new, gone and known findings apart', () => {
  const since = sinceLastRun(rememberedNights([sampleNight([A, B])]), sampleNight([B, C]));

  expect(ids(since)).toEqual({ fresh: 'c', gone: 'a', unseen: '', known: 1 });
  expect(since.previous).toEqual({ startedAt: '2026-11-21T22:00:00.000Z', verdict: 'not-conformant' });
});

test('everything is new on the first night', () => {
  const since = sinceLastRun(rememberedNights([]), sampleNight([A]));

  expect(since.previous).toBeNull();
  expect(ids(since)).toEqual({ fresh: 'a', gone: '', unseen: '', known: 0 });
});

test('compares with the last of several nights', () => {
  const since = sinceLastRun(rememberedNights([sampleNight([A, B]), sampleNight([B])]), sampleNight([B]));

  expect(ids(since)).toEqual({ fresh: '', gone: '', unseen: '', known: 1 });
});

for (const [what, before] of Object.entries<ConformanceReport>({
  'another profile': sampleNight([A], { profile: 'gate' }),
  'another document': { ...sampleNight([A]), contracts: [sampleContract('99999999')] },
  'other APIs': { ...sampleNight([A]), contracts: [sampleContract('3f2a1b4c', 'ISC')] },
}))
  test(`does not compare with a run of ${what}`, () => {
    expect(sinceLastRun(rememberedNights([before]), sampleNight([A])).previous).toBeNull();
  });

test('compares what two runs share where one had a further API', () => {
  const night = sampleNight([A]);
  const both = { ...night, contracts: [...night.contracts, sampleContract('77777777', 'ISC')] };

  expect(ids(sinceLastRun(rememberedNights([both]), night))).toEqual({ fresh: '', gone: '', unseen: '', known: 1 });
});

for (const [what, now] of Object.entries<ConformanceReport>({
  'whose case could not be judged': sampleNight([], {}, [broken('ok')]),
  'that never ran': sampleNight([], {}, []),
  'whose operation was not chosen': sampleOtherNight(),
}))
  test(`a finding of a check ${what} is not looked at, not gone`, () => {
    expect(ids(sinceLastRun(rememberedNights([sampleNight([A])]), now))).toEqual({
      fresh: '',
      gone: '',
      unseen: 'a',
      known: 0,
    });
  });

test('a finding that nobody looked at for a night is known the night after', () => {
  const quiet = sampleOtherNight();
  const { unseen } = sinceLastRun(rememberedNights([sampleNight([A])]), quiet);

  expect(ids(sinceLastRun(rememberedNights([quiet], unseen), sampleNight([A])))).toMatchObject({ fresh: '', known: 1 });
  expect(ids(sinceLastRun(rememberedNights([quiet], unseen), sampleNight([])))).toMatchObject({ gone: 'a' });
});

test('a check that failed in an operation that was cut short has lost no finding', () => {
  const other = sampleFinding({ id: 'v', check: checkId('valid-accepted') });
  const before = sampleNight([], {}, [judged('ok', [saw('valid-accepted', other, A), saw('body-schema')])]);
  // Body-schema never gave its judgement.
  const now = sampleNight([], {}, [judged('ok', [saw('valid-accepted', A)])]);
  const remembered = rememberedNights([before]);

  expect(now.operations[0]?.checks.map(({ outcome }) => outcome)).toEqual(['failed', 'not-verified', 'not-applicable']);
  expect(ids(sinceLastRun(remembered, now))).toMatchObject({ gone: '', unseen: 'v' });
});

test('many causes told as one are no loss of the others, nor a gain when they are told apart again', () => {
  const many = Array.from({ length: 6 }, (_, index) => sampleFinding({ id: `m${index}` }));
  const few = many.slice(1, 4);
  expect(mergeFindings(many)).toHaveLength(1);

  expect(ids(sinceLastRun(rememberedNights([sampleNight(few)]), sampleNight(many)))).toEqual({
    fresh: '',
    gone: '',
    unseen: '',
    known: 1,
  });
  expect(ids(sinceLastRun(rememberedNights([sampleNight(many)]), sampleNight(few)))).toMatchObject({
    fresh: '',
    gone: '',
  });
});

test('names operations whose verdict changed, and what else did', () => {
  const before = sampleNight([], { seed: 1 });
  const since = sinceLastRun(
    rememberedNights([{ ...before, tool: { ...before.tool, version: '0.0.9' } }]),
    sampleNight([A]),
  );

  expect(since.verdictChanges).toEqual([{ operationId: 'patchSession', from: 'conformant', to: 'not-conformant' }]);
  expect(since.alsoChanged).toEqual(['seed', 'version of the tool']);
});

test('defects of documents are no news of a night, those that an answer showed are', () => {
  const night = sampleNight([A]);
  const read = sampleFinding({ id: 'd1', severity: 'spec-defect', case: null, operationId: null });
  const shown = sampleFinding({ id: 'd2', severity: 'spec-defect' });
  const now = { ...night, findings: [A, read, shown] };

  expect(ids(sinceLastRun(rememberedNights([night]), now))).toMatchObject({ fresh: 'd2', known: 1 });
});
