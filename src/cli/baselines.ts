import { dirname, join } from 'node:path';

import type { Contract } from '../contract/index.ts';
import { systemClock } from '../core/index.ts';
import { compareFacts, readBaseline, type FactSheet, type ObservedDrift } from '../drift/index.ts';
import { valueFlag, type Call, type Flag } from './command.ts';

/** The flag by which drift commands are told where baselines are. */
export const baselineFlag: Flag = valueFlag(
  'baseline',
  'DIR',
  'where the baselines are, as <api>/baseline.json (default specs)',
);

/** The baseline of a contract: beside the document that it is about, unless `call` gives another folder. */
export function baselineOf({ source, api }: Contract, call: Pick<Call, 'value'>): string {
  const dir = call.value('baseline');
  return join(dir === undefined ? dirname(source) : join(dir, api), 'baseline.json');
}

/** `sheet` held against `contracts` and their baselines. Throws a ConfigError where a baseline cannot be read. */
export function holdAgainst(
  sheet: FactSheet,
  contracts: readonly Contract[],
  call: Pick<Call, 'value'>,
): ObservedDrift {
  const references = contracts.map((contract) => ({ contract, entries: readBaseline(baselineOf(contract, call)) }));
  return compareFacts(sheet, references, today());
}

/** The day, as `2026-11-26`. */
export function today(): string {
  return new Date(systemClock.now()).toISOString().slice(0, 10);
}
