import type { JsonObject } from '../../core/index.ts';
import type { Direction, Level } from '../level.ts';
import { both, type Edit } from './edit.ts';

/** The worst level that is told; `silent` where nothing at all is. */
export type Outcome = Level | 'silent';

/** One edit of the base, and what has to be told about it. */
export interface OneEdit {
  readonly title: string;
  /** The row of the catalogue of kinds of change that it stands for. */
  readonly row: string;
  /** What is done to both documents beforehand. */
  readonly given?: Edit;
  readonly edit: Edit;
  readonly expect: Outcome;
  /** What is told of the way back, where a row speaks of it. */
  readonly undone?: Outcome;
  readonly direction?: Direction;
  /** The only operations named; null where nothing but the document as a whole may be; absent where it reaches too many to name. */
  readonly operations?: readonly string[] | null;
  /** Levels of further roots, where the one of the level expected is not the only one. */
  readonly beside?: readonly Level[];
}

/** A comparison to make, with what has to come of it. */
export interface OneEditCase extends Omit<OneEdit, 'given' | 'edit' | 'undone'> {
  readonly documents: (base: JsonObject) => { readonly before: JsonObject; readonly after: JsonObject };
}

/** The comparisons that `edits` stand for: each as it is, and the way back where its outcome is known. */
export function oneEditCases(edits: readonly OneEdit[]): readonly OneEditCase[] {
  return edits.flatMap(({ given = (document) => document, edit, undone, ...rest }) => {
    const forth: OneEditCase = {
      ...rest,
      documents: (base) => ({ before: given(base), after: both(given, edit)(base) }),
    };
    if (undone === undefined) return [forth];
    const back: OneEditCase = {
      ...rest,
      title: `${rest.title}, undone`,
      expect: undone,
      documents: (base) => ({ before: both(given, edit)(base), after: given(base) }),
    };
    return [forth, back];
  });
}
