import {
  isJsonArray,
  isJsonObject,
  jsonEqual,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import { editAt, merge } from './edit.ts';
import { locate, type Node } from './locate.ts';
import type { Overlay, OverlayAction } from './overlay.ts';

/** What became of one action. Everything but `applied` means that the correction no longer fits the document. */
export interface Correction {
  readonly action: OverlayAction;
  readonly outcome: 'applied' | 'matched-nothing' | 'already-applied' | 'unexpected-value';
  /** The targets, in the document before the action. */
  readonly pointers: readonly JsonPointer[];
  /** For an outcome other than `applied`: one line that says what was found. */
  readonly problem: string | null;
}

/** A document after its overlay. */
export interface CorrectedDocument {
  readonly document: JsonObject;
  readonly corrections: readonly Correction[];
}

/**
 * Runs the actions of `overlay` one after the other, each on what the one before left (Overlay 1.0 §4.4.3). An action whose
 * target is missing, already as wanted, or not what it expects to find is not run: correcting something unknown would be a guess.
 */
export function applyOverlay(document: JsonObject, overlay: Overlay): CorrectedDocument {
  const corrections: Correction[] = [];
  let current = document;
  for (const action of overlay.actions) {
    const nodes = locate(current, action.target);
    const open = nodes.filter(({ value }) => action.kind === 'remove' || !hasAlready(value, action.update));
    const found = judge(action, nodes, open);
    if (found.outcome === 'applied') current = run(current, action, open);
    corrections.push({ action, pointers: nodes.map(({ pointer }) => pointer), ...found });
  }
  return { document: current, corrections };
}

function run(document: JsonObject, action: OverlayAction, nodes: readonly Node[]): JsonObject {
  // From the last to the first, so that taking away an array item does not move those still to come; a target may name
  // items in any order.
  return nodes
    .toSorted((one, other) => other.pointer.localeCompare(one.pointer, 'en', { numeric: true }))
    .reduce(
      (current, { pointer }) =>
        editAt(current, pointer, (value) => (action.kind === 'remove' ? undefined : merge(value, action.update))),
      document,
    );
}

function judge(
  action: OverlayAction,
  nodes: readonly Node[],
  open: readonly Node[],
): Pick<Correction, 'outcome' | 'problem'> {
  if (nodes.length === 0) return { outcome: 'matched-nothing', problem: `nothing stands at ${action.target}` };
  if (open.length === 0)
    return { outcome: 'already-applied', problem: `${action.target} is already as the action wants it` };
  const other = open.find(({ value }) => !includes(value, action.expect));
  if (other === undefined) return { outcome: 'applied', problem: null };
  const found = JSON.stringify(other.value);
  return {
    outcome: 'unexpected-value',
    problem: `${other.pointer} holds ${found.length > 120 ? `${found.slice(0, 120)}…` : found}, expected ${JSON.stringify(action.expect)}`,
  };
}

/** Whether `value` already says all that `update` would add: objects member by member, arrays item by item. */
function hasAlready(value: JsonValue | undefined, update: JsonValue): boolean {
  if (isJsonArray(value))
    return (isJsonArray(update) ? update : [update]).every((item) => value.some((present) => jsonEqual(present, item)));
  if (isJsonObject(value) && isJsonObject(update))
    return Object.entries(update).every(([name, item]) => Object.hasOwn(value, name) && hasAlready(value[name], item));
  return jsonEqual(value, update);
}

/** Whether `value` has everything that `expected` names: objects as a subset, everything else exactly. */
function includes(value: JsonValue | undefined, expected: JsonValue): boolean {
  if (isJsonObject(expected) && isJsonObject(value))
    return Object.entries(expected).every(([name, item]) => includes(value[name], item));
  if (isJsonArray(expected) && isJsonArray(value))
    return expected.length === value.length && expected.every((item, index) => includes(value[index], item));
  return jsonEqual(value, expected);
}
