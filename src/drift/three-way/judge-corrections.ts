import type { Contract } from '../../contract/index.ts';
import { jsonEqual } from '../../core/index.ts';
import type { Change } from '../change.ts';
import type { Level } from '../level.ts';
import { isAboutApi } from '../render/summarise.ts';
import { correctionSteps } from './correction-steps.ts';
import { isSamePlace } from './same-place.ts';
import { CORRECTION_VERDICTS, type CorrectionVerdict } from './verdicts.ts';

/** What the newest document does at a place that a correction changes. */
type Outcome = Extract<CorrectionVerdict, 'caught-up' | 'disagrees' | 'needed'>;

/** A correction of the pinned contract, held against the newest document. */
export interface JudgedCorrection {
  /** Its actions in the overlay; more than one where it takes several steps. */
  readonly ids: readonly string[];
  readonly verdict: CorrectionVerdict;
  readonly level: Level;
  readonly places: readonly { readonly operation: string; readonly place: string; readonly outcome: Outcome }[];
}

/**
 * Each correction of `contract` against the newest document: what the correction changes is looked for among `made`, the changes of the vendor since the
 * pinned document. One differ tells both, so that it does not matter how a document is written. `has` says whether the newest document
 * has an operation.
 */
export function judgeCorrections(
  contract: Contract,
  made: readonly Change[],
  has: (operation: string) => boolean,
): readonly JudgedCorrection[] {
  return correctionSteps(contract).map(({ actions, changes }) => {
    const places = changes.flatMap((change) => {
      const { operation, place } = change;
      return operation !== null && has(operation) ? [{ operation, place, outcome: outcomeOf(change, made) }] : [];
    });
    const verdict = verdictOf(places.map(({ outcome }) => outcome));
    return { ids: actions.map(({ id }) => id), verdict, level: CORRECTION_VERDICTS[verdict].level, places };
  });
}

function outcomeOf(change: Change, made: readonly Change[]): Outcome {
  const there = made.filter((other) => isAboutApi(other.level) && isSamePlace(change, other));
  // What the newest document says of all operations, such as their servers, it says of this one.
  const ofAll = made.filter(({ operation, place }) => operation === null && place === change.place);
  if ([...there, ...ofAll].some(({ rule, after }) => rule === change.rule && jsonEqual(after, change.after)))
    return 'caught-up';
  return there.length > 0 ? 'disagrees' : 'needed';
}

function verdictOf(outcomes: readonly Outcome[]): JudgedCorrection['verdict'] {
  const [first] = outcomes;
  if (first === undefined) return 'not-told';
  if (outcomes.every((outcome) => outcome === first)) return first;
  return outcomes.includes('disagrees') ? 'disagrees' : 'caught-up-in-part';
}
