import type { Contract } from '../../contract/index.ts';
import type { JsonObject } from '../../core/index.ts';
import type { ComparedDocument } from '../change.ts';
import { compareDocuments } from '../document/compare-documents.ts';
import { operationsOf } from '../operations-of.ts';
import { isSameOperation } from '../place/same-operation.ts';
import { judgeCorrections } from './judge-corrections.ts';
import { judgePlaces } from './judge-places.ts';
import type { LiveFacts } from './live-facts.ts';
import type { ThreeWay } from './render-three-way.ts';

/**
 * The pinned `contract` with its corrections, the `newest` document and, where there are any, live facts, held against each other. Undefined where
 * the newest document has none of the contract's operations: it is of another API.
 */
export function threeWay(contract: Contract, newest: ComparedDocument, live: LiveFacts | null): ThreeWay | undefined {
  const { published, corrected } = contract.documents;
  // As published, since our repairs are no changes of the vendor.
  const sincePublished = compareDocuments(whole(contract, published), newest);
  if (sincePublished.compared === 0) return undefined;
  const told = operationsOf(newest.tree);
  const has = (operation: string): boolean => told.some((known) => isSameOperation(known, operation));
  const sinceCorrected = compareDocuments(whole(contract, corrected), newest);
  return {
    api: contract.api,
    source: newest.source,
    corrections: judgeCorrections(contract, sincePublished.changes, has),
    places: live === null ? [] : judgePlaces(sinceCorrected.changes, live.facts, live.operations),
  };
}

/**
 * A contract has the operations that are tested and no others, so that all others are new; nobody looks at those here. As a part it would
 * not be asked about what a part leaves out, such as security.
 */
function whole({ source }: Contract, tree: JsonObject): ComparedDocument {
  return { source, tree, partial: false };
}
