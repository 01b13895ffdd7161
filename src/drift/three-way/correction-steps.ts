import { applyOverlay, type Contract } from '../../contract/index.ts';
import type { JsonObject } from '../../core/index.ts';
import type { Change, ComparedDocument } from '../change.ts';
import { compareDocuments } from '../document/compare-documents.ts';

type Action = Contract['corrections'][number]['action'];

/** A correction as the messages of the API have it. */
export interface CorrectionStep {
  /** Its actions in the overlay; more than one where it takes apart and puts together again. */
  readonly actions: readonly Action[];
  /** What it changes, told by the differ; nothing where it only changes what no message shows. */
  readonly changes: readonly Change[];
}

/** The corrections of `contract` that apply, in their order, each with what it alone changes. */
export function correctionSteps({ documents, corrections }: Contract): readonly CorrectionStep[] {
  const actions = corrections.filter(({ outcome }) => outcome === 'applied').map(({ action }) => action);
  const steps: CorrectionStep[] = [];
  let before = documents.repaired;
  let open: Action[] = [];
  for (const [index, action] of actions.entries()) {
    open.push(action);
    const next = actions[index + 1];
    if (next !== undefined && goesOn(action, next)) continue;
    const after = applyOverlay(before, { source: '', title: '', actions: open }).document;
    const changes = differences(before, after);
    // What nothing refers to yet has no effect before the action that refers to it.
    if (changes.length === 0 && next !== undefined && next.defect === action.defect) continue;
    steps.push({ actions: open, changes });
    before = after;
    open = [];
  }
  return steps;
}

/** Whether `next` only makes sense behind `action`: Overlay 1.0 cannot replace, so that one takes out what the next puts in at the place around it. */
function goesOn(action: Action, next: Action): boolean {
  return action.kind === 'remove' && action.defect === next.defect && action.target.startsWith(next.target);
}

function differences(before: JsonObject, after: JsonObject): readonly Change[] {
  return compareDocuments(whole('before', before), whole('after', after)).changes;
}

function whole(source: string, tree: JsonObject): ComparedDocument {
  return { source, tree, partial: false };
}
