import type { JsonPointer, JsonValue } from '../core/index.ts';
import type { JudgedOperation } from './check.ts';
import { compareValues, type Compared, type Difference } from './differences.ts';
import type { DescribedPlace } from './described-place.ts';

/**
 * Compares what was sent with what is shown, as far as `place`, of an answer, describes it. What is read-only there is not the sender's,
 * and what the answer could never show (it documents another type or other words at that place) is not expected of it.
 */
export function compareSent(
  { layers }: JudgedOperation,
  place: DescribedPlace,
  { sent, shown }: { readonly sent: JsonValue; readonly shown: JsonValue },
  demands: (where: JsonPointer) => boolean = () => false,
): Compared {
  const { schemas } = layers.corrected;
  const { count, differences } = compareValues(place, sent, shown, { judges: isSettable, demands, mutual: false });
  const kept = differences.filter(
    (difference) =>
      !isLabelOfReference(difference) &&
      (difference.was === undefined ||
        schemas.validator(difference.place.pointer, 'response')(difference.was).length === 0),
  );
  return { count: count - differences.length + kept.length, differences: kept };
}

function isSettable({ isReadOnly }: DescribedPlace): boolean {
  return !isReadOnly;
}

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/giu;

/**
 * Attributes that name other objects are sent as ids, several joined by commas, and read as labels. Which attributes do, the contract
 * does not say; that ids went in and none of them came out shows it.
 */
function isLabelOfReference({ isEntry, was, is }: Difference): boolean {
  if (!isEntry || typeof was !== 'string' || typeof is !== 'string') return false;
  const ids = was.match(UUID) ?? [];
  const isReference = ids.length > 0 && was.replaceAll(UUID, '').replaceAll(/[\s,]/gu, '') === '';
  return isReference && !ids.some((id) => is.toLowerCase().includes(id.toLowerCase()));
}
