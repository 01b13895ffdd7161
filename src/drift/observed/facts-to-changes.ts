import { createHash } from 'node:crypto';

import type { Change } from '../change.ts';
import { writeFactPlace } from './fact-place.ts';
import { lastName } from '../place/last-name.ts';
import type { ObservedDrift } from './compare-facts.ts';
import { ruleOfKind } from './explain-kind.ts';
import { infoOf } from './fact-kinds.ts';
import { sayCount, sayFact } from './say-fact.ts';

/** What is new of `drift` in the form of differences between documents: behaviour is the newer one, and has no pointers. */
export function factsToChanges({ fresh }: Pick<ObservedDrift, 'fresh'>): readonly Change[] {
  return fresh.map((fact) => {
    const { effect, why } = infoOf(fact.kind);
    const { id, kind, api, level, operation, pointer } = fact;
    return {
      id,
      rule: ruleOfKind(kind),
      effect,
      level,
      direction: fact.status === null ? 'request' : 'response',
      operation,
      place: writeFactPlace(fact),
      pointerBefore: pointer,
      pointerAfter: null,
      before: null,
      after: { n: fact.n, of: fact.of, seen: fact.seen },
      message: `${sayFact(fact)}, ${sayCount(fact)}: ${why}`,
      // One schema that many operations answer by is one cause.
      root: createHash('sha256')
        .update(
          JSON.stringify([
            kind,
            api,
            pointer ?? [operation, fact.status],
            pointer === null ? fact.place : lastName(fact.place),
          ]),
        )
        .digest('hex')
        .slice(0, 12),
    };
  });
}
