import type { JsonValue } from '../../core/index.ts';
import type { Rule } from '../rule.ts';

interface Told {
  readonly place: string;
  readonly before: JsonValue | null;
  readonly after: JsonValue | null;
  readonly hint?: string;
}

/** Longer values are cut off in messages. */
const MOST_CHARACTERS = 60;

/** One sentence: where, what changed, from what to what, and why that matters. */
export function messageOf(rule: Rule, { place, before, after, hint }: Told): string {
  const head = place === '' ? '' : `${place}: `;
  const extra = hint === undefined ? '' : `, ${hint}`;
  return `${head}${rule.title}${values(before, after)}${extra}: ${rule.because}.`;
}

function values(before: JsonValue | null, after: JsonValue | null): string {
  if (before === null && after === null) return '';
  if (before === null) return ` (${shown(after)})`;
  if (after === null) return ` (it was ${shown(before)})`;
  return ` (${shown(before)} → ${shown(after)})`;
}

function shown(value: JsonValue): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length <= MOST_CHARACTERS ? line : `${line.slice(0, MOST_CHARACTERS)}…`;
}
