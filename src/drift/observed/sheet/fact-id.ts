import { createHash } from 'node:crypto';

import type { FactKind } from '../fact-kinds.ts';
import type { Spot } from './fact-sheet.ts';

/** Names a fact: of its kind, operation, status and place, never of a text or count. Twelve hexadecimal digits. */
export function factId(kind: FactKind, { api, operation, status, place }: Spot): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, api, operation, status, place]))
    .digest('hex')
    .slice(0, 12);
}

/** A mark that tells values alike and does not tell which they are: two bytes are shared by very many. */
export function markOf(value: string | number | boolean): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 4);
}
