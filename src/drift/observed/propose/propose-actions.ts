import {
  appendPointer,
  isJsonArray,
  jsonPointer,
  pointerTokens,
  valueAt,
  type JsonObject,
  type JsonPointer,
} from '../../../core/index.ts';
import type { Contract } from '../../../contract/index.ts';
import { writeFactPlace } from '../fact-place.ts';
import { sayCount, sayFact } from '../say-fact.ts';
import type { ObservedFact } from '../sheet/conclude.ts';
import type { Edit } from './edit.ts';
import { EDITS } from './edits.ts';

/** Why a correction is made, where nobody has said so yet. */
const ASK = 'Say here why the contract is wrong and not the server.';

/**
 * An Overlay action (Overlay 1.0 §4.4.3, in the form of this project) for `fact`, as lines of YAML to be put under `actions` of the overlay
 * of its API; a comment where no single action would do. Nothing is written.
 */
export function proposeAction(fact: ObservedFact, contract: Contract, reason = ASK): string {
  const edit = EDITS[fact.kind]?.(fact, contract) ?? null;
  const told = `${fact.operation}, ${writeFactPlace(fact)}: ${sayFact(fact)}`;
  if (edit === null) return `  # ${fact.id}: no single action says this; ${told}, ${sayCount(fact)}`;
  const { change, expect, description } = edit;
  return [
    `  - x-id: observed-${fact.id}`,
    `    target: ${JSON.stringify(targetOf(edit, contract.documents.corrected))}`,
    `    description: ${JSON.stringify(description)}`,
    `    x-reason: ${JSON.stringify(reason)}`,
    `    x-evidence: ${JSON.stringify(`Observed: ${told}, ${sayCount(fact)}.`)}`,
    `    x-expect: ${JSON.stringify(expect)}`,
    change.kind === 'remove' ? '    remove: true' : `    update: ${JSON.stringify(change.update)}`,
  ].join('\n');
}

function targetOf({ pointer, item }: Edit, document: JsonObject): string {
  const path = jsonPath(pointer, document);
  return item === undefined ? path : `${path}[?@ == ${quoted(item)}]`;
}

/** `pointer` as a normalized path would be, but for plain names (RFC 9535 §2.7). */
function jsonPath(pointer: JsonPointer, document: JsonObject): string {
  let path = '$';
  let above: JsonPointer = jsonPointer();
  for (const token of pointerTokens(pointer)) {
    const isItem = isJsonArray(valueAt(document, above));
    if (isItem) path += `[${token}]`;
    else path += /^[A-Za-z_]\w*$/u.test(token) ? `.${token}` : `[${quoted(token)}]`;
    above = appendPointer(above, token);
  }
  return path;
}

function quoted(name: string): string {
  return `'${name.replaceAll('\\', String.raw`\\`).replaceAll("'", String.raw`\'`)}'`;
}
