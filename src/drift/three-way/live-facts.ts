import { writeFactPlace } from '../observed/fact-place.ts';
import type { FactKind } from '../observed/fact-kinds.ts';
import { sayCount } from '../observed/say-fact.ts';
import { conclude } from '../observed/sheet/conclude.ts';
import type { FactSheet } from '../observed/sheet/fact-sheet.ts';
import type { LiveFact } from './judge-places.ts';

/** What a run saw; `operations` are those that were answered. */
export interface LiveFacts {
  readonly operations: readonly string[];
  readonly facts: readonly LiveFact[];
}

/** Kinds by which something comes that a newer document may have. */
const RETURNED: ReadonlySet<FactKind> = new Set([
  'undocumented-success',
  'undocumented-status',
  'undocumented-media-type',
  'undocumented-property',
  'property-in-closed-object',
  'unlisted-value',
]);

/**
 * What `sheet` says of the API `api` that documents can be held against: what comes undocumented, and what never comes. `accepted` are the ids
 * of the facts that a baseline accepts.
 */
export function liveFacts(sheet: FactSheet, api: string, accepted: readonly string[] = []): LiveFacts {
  const places = sheet.places.filter((place) => place.api === api);
  const facts = conclude(sheet).flatMap((fact): readonly LiveFact[] => {
    if (fact.api !== api || (!RETURNED.has(fact.kind) && fact.kind !== 'never-seen')) return [];
    const kind = fact.kind === 'never-seen' ? 'never-returned' : 'returned';
    return [
      {
        operation: fact.operation,
        place: writeFactPlace(fact),
        kind,
        level: fact.level,
        evidence: sayCount(fact),
        isAccepted: accepted.includes(fact.id),
      },
    ];
  });
  return { operations: [...new Set(places.map(({ operation }) => operation))], facts };
}
