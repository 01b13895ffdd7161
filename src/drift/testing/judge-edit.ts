import { ConfigError, valueAt, type JsonObject, type JsonPointer } from '../../core/index.ts';
import { compareDocuments } from '../document/compare-documents.ts';
import { compared } from './judge-case.ts';
import { mustBeTold } from './must-be-told.ts';
import type { RandomEdit } from './random-edit.ts';

/** How a comparison with an edited document went. */
export interface Trial {
  readonly outcome: 'told' | 'refused' | 'rightly silent' | 'crash' | 'silent';
  readonly what: string;
  readonly ms: number;
}

/** For tests: compares `document` with what `edit` made of it. `crash` and `silent` are wrong, everything else is right. */
export function judgeEdit(document: JsonObject, edit: RandomEdit): Trial {
  const [before, after] = [compared(document), compared(edit.document)];
  const started = performance.now();
  const trial = (outcome: Trial['outcome'], what: string): Trial => ({
    outcome,
    what: `${edit.kind} ${edit.touched.join(' ')}: ${what}`,
    ms: performance.now() - started,
  });
  try {
    const { changes } = compareDocuments(before, after);
    if (changes.length > 0) return trial('told', `${changes.length} changes`);
  } catch (error) {
    if (error instanceof ConfigError) return trial('refused', error.message);
    return trial('crash', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const { what, ms } = trial('rightly silent', 'nothing');
  const missed = mustBeTold(document, edit);
  return missed === undefined
    ? { outcome: 'rightly silent', what, ms }
    : { outcome: 'silent', what: `${what} of ${shown(document, missed)} → ${shown(edit.document, missed)}`, ms };
}

const MOST_CHARACTERS = 100;

function shown(document: JsonObject, at: JsonPointer): string {
  return (JSON.stringify(valueAt(document, at)) ?? 'nothing').slice(0, MOST_CHARACTERS);
}
