import { resolveReference } from '../../contract/index.ts';
import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import { assertionsOf, type Assertion } from './assertion.ts';

/** The side of an exchange that a schema describes: properties marked for the other one are not looked at. */
export type TreeSide = 'request' | 'response';

/** An alternative of `anyOf` or `oneOf`. */
export interface Branch {
  readonly node: SchemaNode;
  readonly pointer: JsonPointer;
}

/** A schema object with what it asserts, and the schemas inside it; the same object however often it is reached. */
export interface SchemaNode {
  readonly pointer: JsonPointer;
  readonly assertions: readonly Assertion[];
  readonly properties: ReadonlyMap<string, SchemaNode>;
  readonly entries: SchemaNode | undefined;
  readonly items: SchemaNode | undefined;
  readonly parts: readonly SchemaNode[];
  readonly branches: readonly Branch[];
}

/** The tree of the schema at `pointer`, references followed; recursive schemas lead back into it. */
export function schemaTree(document: JsonObject, pointer: JsonPointer, side: TreeSide): SchemaNode | undefined {
  const nodes = new Map<JsonPointer, SchemaNode>();
  const hidden = side === 'request' ? 'readOnly' : 'writeOnly';
  const nodeAt = (at: JsonPointer): SchemaNode | undefined => {
    const found = valueAt(document, at);
    const located = isJsonObject(found) ? resolveReference(document, { value: found, pointer: at }) : undefined;
    if (located === undefined) return undefined;
    const known = nodes.get(located.pointer);
    if (known !== undefined) return known;
    return makeNode(located.value, located.pointer);
  };
  const makeNode = (schema: JsonObject, at: JsonPointer): SchemaNode => {
    const properties = new Map<string, SchemaNode>();
    const parts: SchemaNode[] = [];
    const branches: Branch[] = [];
    const children: { entries: SchemaNode | undefined; items: SchemaNode | undefined } = {
      entries: undefined,
      items: undefined,
    };
    const node: SchemaNode = {
      pointer: at,
      assertions: assertionsOf(schema, at),
      properties,
      get entries() {
        return children.entries;
      },
      get items() {
        return children.items;
      },
      parts,
      branches,
    };
    // Known before its children are made: one of them may lead back here.
    nodes.set(at, node);
    for (const [name, property] of Object.entries(isJsonObject(schema['properties']) ? schema['properties'] : {})) {
      const inner =
        isJsonObject(property) && property[hidden] === true ? undefined : nodeAt(appendPointer(at, 'properties', name));
      if (inner !== undefined) properties.set(name, inner);
    }
    if (isJsonObject(schema['additionalProperties']))
      children.entries = nodeAt(appendPointer(at, 'additionalProperties'));
    if (isJsonObject(schema['items'])) children.items = nodeAt(appendPointer(at, 'items'));
    parts.push(...listed(schema, at, 'allOf').flatMap(({ node: part }) => part));
    branches.push(...['anyOf', 'oneOf'].flatMap((keyword) => listed(schema, at, keyword)));
    return node;
  };
  const listed = (schema: JsonObject, at: JsonPointer, keyword: string): readonly Branch[] => {
    const list = schema[keyword];
    if (!isJsonArray(list)) return [];
    return list.flatMap((_, index) => {
      const branch = appendPointer(at, keyword, index);
      const node = nodeAt(branch);
      return node === undefined ? [] : [{ node, pointer: branch }];
    });
  };
  return nodeAt(pointer);
}

/** Every schema of a tree once, outer ones first. */
export function nodesOf(root: SchemaNode | undefined): readonly SchemaNode[] {
  const seen = new Set<SchemaNode>();
  const visit = (node: SchemaNode | undefined): void => {
    if (node === undefined || seen.has(node)) return;
    seen.add(node);
    for (const property of node.properties.values()) visit(property);
    visit(node.entries);
    visit(node.items);
    for (const part of node.parts) visit(part);
    for (const branch of node.branches) visit(branch.node);
  };
  visit(root);
  return [...seen];
}

/** More items of one array than these say nothing new about what its schema asserts. */
const MAX_ITEMS = 600;

/** What is told of a value beside the schemas that describe it. */
export interface TreeVisitor {
  /** Each schema with each value that it describes. */
  readonly onNode: (node: SchemaNode, value: JsonValue) => void;
  /** Whether `value` is one of the alternative at `pointer`: others do not describe it. */
  readonly isOf: (pointer: JsonPointer, value: JsonValue) => boolean;
  /** Each alternative with each value that is one of it. */
  readonly onBranch?: (branch: Branch, value: JsonValue) => void;
}

/** Walks `value` along the schemas that describe it. */
export function visitTree(node: SchemaNode, value: JsonValue, visitor: TreeVisitor): void {
  visitor.onNode(node, value);
  if (isJsonArray(value)) visitItems(node, value, visitor);
  else if (isJsonObject(value)) visitMembers(node, value, visitor);
  for (const part of node.parts) visitTree(part, value, visitor);
  for (const branch of node.branches)
    if (visitor.isOf(branch.pointer, value)) {
      visitor.onBranch?.(branch, value);
      visitTree(branch.node, value, visitor);
    }
}

function visitItems({ items }: SchemaNode, value: readonly JsonValue[], visitor: TreeVisitor): void {
  if (items === undefined) return;
  for (const item of value.slice(0, MAX_ITEMS)) visitTree(items, item, visitor);
}

function visitMembers({ properties, entries }: SchemaNode, value: JsonObject, visitor: TreeVisitor): void {
  for (const name of Object.keys(value)) {
    const inner = properties.get(name) ?? entries;
    if (inner !== undefined) visitTree(inner, value[name] ?? null, visitor);
  }
}
