import type { Paint } from './paint.ts';

/** A fault with what became of it. */
export interface KillRow {
  readonly id: string;
  readonly class: string;
  readonly expected: string;
  readonly caughtBy: readonly string[];
  readonly requests: number | null;
  readonly ms: number;
}

/** What the suite finds of the defects that are known to be there. */
export interface KillReport {
  /** Null where the server without faults was not looked at. */
  readonly clean: { readonly violations: number } | null;
  readonly faults: readonly KillRow[];
  /** Faults that no honest check can notice, with the reason; they count neither way. */
  readonly notObservable: readonly { readonly id: string; readonly why: string }[];
  readonly caught: number;
  readonly total: number;
}

/** The table for the console: faults, then classes, then the total. */
export function renderKillTable({ clean, faults, notObservable, caught, total }: KillReport, paint: Paint): string {
  const rows = faults.map((row) => rowOf(row, paint));
  const named = faults.filter(isNamed).length;
  const requests = faults.flatMap((row) => (row.requests === null ? [] : [row.requests])).toSorted((a, b) => a - b);
  const median = requests[Math.floor(requests.length / 2)] ?? 0;
  return [
    ...rows,
    '',
    ...classRows(faults),
    '',
    ...notObservable.map(({ id, why }) => paint.faint(`not observable  ${id}: ${why}`)),
    ...(clean === null ? [] : [`clean mock: ${clean.violations} findings`]),
    `caught ${caught}/${total} · by the named check ${named}/${total} · requests until caught: median ${median}, most ${requests.at(-1) ?? 0}`,
  ].join('\n');
}

/** Whether the check that a fault names is among those that noticed it. */
export function isNamed({ caughtBy, expected }: KillRow): boolean {
  return caughtBy.includes(expected);
}

function rowOf(row: KillRow, paint: Paint): string {
  const { id, expected, caughtBy, requests } = row;
  const line = `${id.padEnd(42)} ${expected.padEnd(24)} ${caughtBy.join(', ')}`;
  if (caughtBy.length === 0) return paint.bad(`✗ ${line}nobody`);
  const text = `${line}  after ${requests ?? 0}`;
  return isNamed(row) ? `✓ ${text}` : paint.doubtful(`~ ${text}`);
}

function classRows(faults: readonly KillRow[]): readonly string[] {
  const classes = [...new Set(faults.map((row) => row.class))];
  return classes.map((name) => {
    const rows = faults.filter((row) => row.class === name);
    const caught = rows.filter(({ caughtBy }) => caughtBy.length > 0).length;
    return `${name.padEnd(18)} caught ${caught}/${rows.length}  by the named check ${rows.filter(isNamed).length}/${rows.length}`;
  });
}
