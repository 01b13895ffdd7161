import type { JsonObject } from '../../core/index.ts';
import { operationsOf } from '../operations-of.ts';
import { isSameOperation } from '../place/same-operation.ts';
import type { Usage } from './usage.ts';

/** The operations of `usage` that none of the documents `trees` has, whatever the parameters of their paths are called. */
export function operationsUnmet(usage: Usage, trees: readonly JsonObject[]): readonly string[] {
  const known = trees.flatMap(operationsOf);
  return Object.keys(usage.operations).filter((operation) => !known.some((one) => isSameOperation(one, operation)));
}
