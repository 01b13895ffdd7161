import { count, listOf, nullable, objectOf, text, type Decode } from '../core/index.ts';
import type { KillReport, KillRow } from './kill-table.ts';

const row = objectOf<KillRow>((take) => ({
  id: take('id', text),
  class: take('class', text),
  expected: take('expected', text),
  caughtBy: take('caughtBy', listOf(text)),
  requests: take('requests', nullable(count)),
  ms: take('ms', count),
}));

const decode: Decode<KillReport> = objectOf((take) => ({
  clean: take('clean', nullable(objectOf((inner) => ({ violations: inner('violations', count) })))),
  faults: take('faults', listOf(row)),
  notObservable: take(
    'notObservable',
    listOf(objectOf((inner) => ({ id: inner('id', text), why: inner('why', text) }))),
  ),
  caught: take('caught', count),
  total: take('total', count),
}));

/** What `kill-rate --json` printed. Throws a TypeError that names the place where it is something else. */
export function decodeKillReport(value: unknown): KillReport {
  return decode(value, '');
}
