import { writeFactPlace } from '../observed/fact-place.ts';
import { infoOf, type FactKind } from '../observed/fact-kinds.ts';
import { sayCount, sayFact } from '../observed/say-fact.ts';
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

/** Kinds that contradict the contract at a place that it has, and that documents can say otherwise. */
const OTHERWISE: ReadonlySet<FactKind> = new Set([
  'missing-body',
  'error-body-shape',
  'missing-property',
  'null-not-allowed',
  'other-type',
  'no-branch',
  'unknown-tag',
  'missing-header',
  'other-format',
  'other-pattern',
  'out-of-bounds',
  'valid-input-refused',
  'other-default',
  'maximum-not-enforced',
]);

/**
 * What `sheet` says of the API `api` that documents can be held against: what comes undocumented, what never comes, and what contradicts it. `accepted` are the ids
 * of the facts that a baseline accepts.
 */
export function liveFacts(sheet: FactSheet, api: string, accepted: readonly string[] = []): LiveFacts {
  const places = sheet.places.filter((place) => place.api === api);
  const facts = conclude(sheet).flatMap((fact): readonly LiveFact[] => {
    if (fact.api !== api) return [];
    const seen = {
      operation: fact.operation,
      place: writeFactPlace(fact),
      level: fact.level,
      isAccepted: accepted.includes(fact.id),
    };
    if (RETURNED.has(fact.kind)) return [{ ...seen, kind: 'returned', evidence: sayCount(fact) }];
    if (fact.kind === 'never-seen') return [{ ...seen, kind: 'never-returned', evidence: sayCount(fact) }];
    if (!OTHERWISE.has(fact.kind)) return [];
    const direction = fact.status === null ? 'request' : 'response';
    const { effect } = infoOf(fact.kind);
    return [{ ...seen, kind: 'otherwise', direction, effect, evidence: `${sayFact(fact)}, ${sayCount(fact)}` }];
  });
  return { operations: [...new Set(places.map(({ operation }) => operation))], facts };
}
