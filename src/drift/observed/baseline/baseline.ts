import { closedObjectOf, listOf, text, textThat, type Decode } from '../../../core/index.ts';
import { isFactKind, type FactKind } from '../fact-kinds.ts';

/** The version of the format; another one is not read. */
export const BASELINE_VERSION = 1;

/** A fact that somebody has looked at and lives with. */
export interface BaselineEntry {
  /** The fingerprint of the fact. */
  readonly id: string;
  readonly kind: FactKind;
  readonly operation: string;
  /** `response 200 application/json workflow_session.id`; what is sent, as `query limit <maximum>`. */
  readonly place: string;
  readonly reason: string;
  readonly by: string;
  /** The day on which it was accepted. */
  readonly date: string;
  /** The day from which on it counts as new again. */
  readonly expires?: string;
  /** `n/of` of that day. */
  readonly evidence: string;
  /** What was accepted, of a kind of which every further value is another deviation; left out, all of them are. */
  readonly seen?: readonly string[];
}

const DAY = /^\d{4}-\d\d-\d\d$/u;

/** Whether `value` is a day of the calendar, as `2026-11-26`. */
export function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return DAY.test(value) && Number.isFinite(time) && new Date(time).toISOString().startsWith(value);
}

const filled = textThat((value): value is string => value.trim() !== '', 'a text');
const day = textThat((value): value is string => isDay(value), 'a day such as 2026-11-26');

const entry = closedObjectOf<BaselineEntry>((take) => {
  const expires = take('expires', (value, at) => (value === undefined ? undefined : day(value, at)));
  const seen = take('seen', (value, at) => (value === undefined ? undefined : listOf(text)(value, at)));
  return {
    id: take('id', filled),
    kind: take('kind', textThat(isFactKind, 'a kind of fact')),
    operation: take('operation', filled),
    place: take('place', text),
    reason: take('reason', filled),
    by: take('by', filled),
    date: take('date', day),
    ...(expires === undefined ? {} : { expires }),
    evidence: take('evidence', text),
    ...(seen === undefined ? {} : { seen }),
  };
});

const version: Decode<number> = (value, at) => {
  if (value === BASELINE_VERSION) return BASELINE_VERSION;
  throw new TypeError(`${at}: expected version ${BASELINE_VERSION}, got ${JSON.stringify(value) ?? 'nothing'}`);
};

const baseline = closedObjectOf((take) => ({
  version: take('version', version),
  entries: take('entries', listOf(entry)),
}));

/** The entries of a baseline that was written as JSON. Throws a TypeError that names what is wrong. */
export const decodeBaseline: Decode<readonly BaselineEntry[]> = (value, at) => {
  const { entries } = baseline(value, at);
  const ids = entries.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new TypeError(`entries: ${twice} is there twice`);
  return entries;
};

/** `entries` as the text of the file, sorted, so that two branches that accept different facts can be merged. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const sorted = entries.toSorted((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1));
  return `${JSON.stringify({ version: BASELINE_VERSION, entries: sorted }, null, 2)}\n`;
}

function orderOf({ operation, place, kind, id }: BaselineEntry): string {
  return [operation, place, kind, id].join('\n');
}
