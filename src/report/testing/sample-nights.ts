import { operationId, type CaseEvent, type Finding } from '../../core/index.ts';
import type { ConformanceReport } from '../conformance-report.ts';
import { foldRun } from '../fold-run.ts';
import { historyEntry, type HistoryFinding } from '../history/history-entry.ts';
import type { History } from '../history/read-history.ts';
import { judged, sampleInput, sampleOperation, samplePlan, saw } from './sample-run.ts';

/** For unit tests: a document, with the first digits of its hash. */
export function sampleContract(sha8 = '3f2a1b4c', api = 'NERM'): ConformanceReport['contracts'][number] {
  return {
    api,
    version: '2.0.0',
    source: 'specs/nerm/openapi.json',
    sha256: sha8.padEnd(64, '0'),
    repairs: [],
    corrections: [],
    defects: [],
  };
}

/** For unit tests: a night in which `body-schema` looked at one answer and saw `findings`; `events` and `changes` make it another one. */
export function sampleNight(
  findings: readonly Finding[],
  changes: Partial<ConformanceReport['run']> = {},
  events: readonly CaseEvent[] = [judged('ok', [saw('valid-accepted'), saw('body-schema', ...findings)])],
): ConformanceReport {
  const input = sampleInput({ contracts: [sampleContract()], events });
  return foldRun({ ...input, run: { ...input.run, target: 'tenant', profile: 'nightly', ...changes } });
}

/** For unit tests: a night for which neither the operation nor a check of it was chosen. */
export function sampleOtherNight(): ConformanceReport {
  const other = sampleOperation({ ok: ['valid-accepted'] }, { operationId: operationId('createSession') });
  const input = sampleInput({
    contracts: [sampleContract()],
    plan: samplePlan([other]),
    events: [judged('ok', [saw('valid-accepted')], 200, 'createSession')],
  });
  return foldRun({ ...input, run: { ...input.run, target: 'tenant', profile: 'nightly' } });
}

/** For unit tests: what is remembered of `nights`, oldest first; the last one may have left `unseen` findings. */
export function rememberedNights(
  nights: readonly ConformanceReport[],
  unseen: readonly HistoryFinding[] = [],
): History {
  return {
    entries: nights.map((night, index) => historyEntry(night, index === nights.length - 1 ? unseen : [])),
    problems: [],
  };
}
