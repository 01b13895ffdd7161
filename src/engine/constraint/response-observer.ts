import { describedBy, type JudgedOperation } from '../../checks/index.ts';
import { isJsonArray, isJsonObject, type JsonValue } from '../../core/index.ts';
import { responseConstraints } from './response-constraints.ts';
import { schemaTree, visitTree, type SchemaNode } from './schema-tree.ts';

/** More distinct values of one constraint than these are not told apart. */
const MAX_DISTINCT = 64;

/** How often a constraint of answers was judged, and on which values. */
export interface ObservedConstraint {
  readonly index: number;
  readonly judged: number;
  /** Hashes, sorted. */
  readonly distinct: readonly string[];
}

interface Tally {
  readonly index: number;
  judged: number;
  readonly distinct: Set<string>;
}

/** Counts how often each constraint of the answers of an operation was judged, and on how many values; in bounded memory. */
export class ResponseObserver {
  readonly #operation: JudgedOperation;
  readonly #tallies: ReadonlyMap<string, Tally>;
  readonly #trees = new Map<string, SchemaNode | undefined>();
  readonly #tallied = new Map<string, Map<SchemaNode, readonly Tally[]>>();

  constructor(operation: JudgedOperation) {
    this.#operation = operation;
    this.#tallies = new Map(
      responseConstraints(operation).map(({ id }, index) => [id, { index, judged: 0, distinct: new Set() }]),
    );
  }

  /** Counts one payload that came with `status`. */
  observe(status: number, value: JsonValue): void {
    const response = describedBy(this.#operation, status, true).corrected;
    if (response === undefined) return;
    const tree = this.#treeOf(response.status, response.content[0]?.schema ?? null);
    if (tree === undefined) return;
    const tallied = this.#tallied.get(response.status) ?? new Map<SchemaNode, readonly Tally[]>();
    this.#tallied.set(response.status, tallied);
    const { schemas } = this.#operation.layers.corrected;
    visitTree(tree, value, {
      onNode: (node, item) => {
        const tallies = tallied.get(node) ?? this.#talliesOf(response.status, node);
        tallied.set(node, tallies);
        count(node, tallies, item);
      },
      isOf: (pointer, item) => schemas.validator(pointer, 'response')(item).length === 0,
    });
  }

  /** What was counted so far; constraints that were never judged are left out. */
  snapshot(): readonly ObservedConstraint[] {
    return [...this.#tallies.values()].flatMap(({ index, judged, distinct }) =>
      judged === 0 ? [] : [{ index, judged, distinct: [...distinct].toSorted() }],
    );
  }

  #treeOf(status: string, schema: Parameters<typeof schemaTree>[1] | null): SchemaNode | undefined {
    if (!this.#trees.has(status))
      this.#trees.set(
        status,
        schema === null ? undefined : schemaTree(this.#operation.contract.documents.corrected, schema, 'response'),
      );
    return this.#trees.get(status);
  }

  #talliesOf(status: string, { assertions }: SchemaNode): readonly Tally[] {
    return assertions.map(({ pointer, value }) => {
      const tally = this.#tallies.get([status, pointer, ...(value === null ? [] : [value])].join(' '));
      if (tally === undefined) throw new TypeError(`no constraint at ${pointer}`);
      return tally;
    });
  }
}

function count({ assertions }: SchemaNode, tallies: readonly Tally[], value: JsonValue): void {
  let hash: string | undefined;
  for (let at = 0; at < assertions.length; at += 1) {
    const tally = tallies[at];
    if (tally === undefined || assertions[at]?.concerns(value) !== true) continue;
    tally.judged += 1;
    if (tally.distinct.size < MAX_DISTINCT) tally.distinct.add((hash ??= hashOf(value)));
  }
}

/** FNV-1a over a text that tells values apart: all of a scalar, the names of an object, the length of an array. */
function hashOf(value: JsonValue): string {
  const text = isJsonArray(value)
    ? String(value.length)
    : isJsonObject(value)
      ? Object.keys(value).join()
      : JSON.stringify(value);
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return (state >>> 0).toString(36);
}
