import type { Observation } from '../core/index.ts';
import type { Difference } from './differences.ts';
import { kindOfChange } from './kind-of-change.ts';
import { visibleJson } from './visible-json.ts';

/** How a check speaks of two values that should be the same: `sent "a", came back "b"`. */
export interface Wording {
  readonly was: string;
  readonly is: string;
}

/** One violation per place of the document: the tenth entry of a map that differs has the same cause as the first. */
export function tellDifferences(differences: readonly Difference[], wording: Wording): readonly Observation[] {
  return distinctByPlace(
    differences.map((difference) => ({
      severity: 'violation',
      layer: 'corrected',
      pointer: difference.place.pointer,
      message: describe(difference, wording),
      defect: null,
    })),
  );
}

/** The first observation of each place. */
export function distinctByPlace(observations: readonly Observation[]): readonly Observation[] {
  return [...new Map(observations.toReversed().map((item) => [item.pointer, item] as const)).values()].toReversed();
}

function describe({ where, was, is }: Difference, wording: Wording): string {
  const change = kindOfChange(was, is);
  const one = was === undefined ? 'nothing' : visibleJson(was);
  const other = is === undefined ? 'nothing' : visibleJson(is);
  const told = `${wording.was} ${one}, ${wording.is} ${other}`;
  return `${where === '' ? '(root)' : where}: ${told}${change === undefined ? '' : ` (${change})`}`;
}
