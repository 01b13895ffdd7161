import {
  count,
  integer,
  listOf,
  objectOf,
  nullable,
  oneOf,
  parseJson,
  SEVERITIES,
  text,
  VERDICTS,
  type Decode,
} from '../../core/index.ts';
import { HISTORY_VERSION, type HistoryEntry, type HistoryFinding } from './history-entry.ts';

const PROFILES = ['gate', 'nightly', 'soak'] as const satisfies readonly HistoryEntry['profile'][];

const version: Decode<typeof HISTORY_VERSION> = (value, at) => {
  if (value === HISTORY_VERSION) return HISTORY_VERSION;
  throw new TypeError(`${at}: expected ${HISTORY_VERSION}, as this version writes it`);
};

const yesOrNo: Decode<boolean> = (value, at) => {
  if (typeof value === 'boolean') return value;
  throw new TypeError(`${at}: expected true or false`);
};

const finding = objectOf<HistoryFinding>((take) => ({
  id: take('id', text),
  check: take('check', text),
  operationId: take('operationId', nullable(text)),
  severity: take('severity', oneOf(SEVERITIES)),
  sweeping: take('sweeping', yesOrNo),
}));

const entry = objectOf<HistoryEntry>((take) => ({
  historyVersion: take('historyVersion', version),
  runId: take('runId', text),
  startedAt: take('startedAt', text),
  version: take('version', text),
  seed: take('seed', integer),
  profile: take('profile', oneOf(PROFILES)),
  verdict: take('verdict', oneOf(VERDICTS)),
  contracts: take('contracts', listOf(objectOf((inner) => ({ api: inner('api', text), sha8: inner('sha8', text) })))),
  counts: take(
    'counts',
    objectOf((inner) => ({
      violation: inner('violation', count),
      advice: inner('advice', count),
      drift: inner('drift', count),
      'spec-defect': inner('spec-defect', count),
    })),
  ),
  findings: take('findings', listOf(finding)),
  unseen: take('unseen', listOf(finding)),
  operations: take(
    'operations',
    listOf(
      objectOf((inner) => ({ operationId: inner('operationId', text), verdict: inner('verdict', oneOf(VERDICTS)) })),
    ),
  ),
}));

/** A line of the history. Throws a SyntaxError or a TypeError where it is none. */
export function decodeHistoryEntry(line: string): HistoryEntry {
  return entry(parseJson(line), '');
}
