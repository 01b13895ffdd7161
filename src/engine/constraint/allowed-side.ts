import type { JudgedOperation } from '../../checks/index.ts';
import {
  parseJson,
  type CaseRequest,
  type HeaderFields,
  type JsonPointer,
  type JsonValue,
  type RequestConstraint,
  type RequestPlace,
} from '../../core/index.ts';
import { readBackParameter } from '../../generate/index.ts';
import { schemaTree, visitTree, type SchemaNode } from './schema-tree.ts';

/** A part of a request that a schema describes. */
interface Part {
  readonly place: RequestPlace;
  readonly tree: SchemaNode;
  /** The value that a request has there; undefined where it has none. */
  readonly valueOf: (request: CaseRequest) => JsonValue | undefined;
}

/**
 * Finds, for an accepted request, the constraints whose allowed side it exercises: their indices in `constraints`. A limit is exercised by
 * the limit itself, an enum value by that value, a required property by being there.
 */
export function createAllowedSide(
  operation: JudgedOperation,
  constraints: readonly RequestConstraint[],
): (request: CaseRequest) => readonly number[] {
  const indices = new Map(constraints.map(({ id }, index) => [id, index] as const));
  const indexOf = (place: RequestPlace, pointer: JsonPointer, value: string | null): number | undefined =>
    indices.get([place, pointer, ...(value === null ? [] : [value])].join(' '));
  const parts = partsOf(operation);
  const { schemas } = operation.layers.corrected;
  return (request) => {
    const found = new Set<number>();
    const add = (index: number | undefined): void => void (index !== undefined && found.add(index));
    for (const [index, constraint] of constraints.entries()) if (isPresent(constraint, request)) found.add(index);
    for (const { place, tree, valueOf } of parts) {
      const value = valueOf(request);
      if (value === undefined) continue;
      visitTree(tree, value, {
        onNode: ({ assertions }, item) => {
          for (const { pointer, value: limit, concerns, isExercisedBy } of assertions)
            if (concerns(item) && isExercisedBy(item)) add(indexOf(place, pointer, limit));
        },
        isOf: (pointer, item) => schemas.validator(pointer, 'request')(item).length === 0,
        onBranch: ({ pointer }) => add(indexOf(place, pointer, null)),
      });
    }
    return [...found];
  };
}

/** Whether something that has to be there is there. */
function isPresent({ keyword, place, value }: RequestConstraint, { body, query, headers }: CaseRequest): boolean {
  if (keyword === 'requestBody') return body.kind !== 'none';
  if (keyword !== 'required' || place === 'body' || value === null) return false;
  return (place === 'query' ? query : headers).some(([name]) => JSON.stringify(name) === value);
}

function partsOf({ contract, layers }: JudgedOperation): readonly Part[] {
  const document = contract.documents.corrected;
  const { parameters, requestBody } = layers.corrected.operation;
  const part = (place: RequestPlace, schema: JsonPointer | null, valueOf: Part['valueOf']): readonly Part[] => {
    const tree = schema === null ? undefined : schemaTree(document, schema, 'request');
    return tree === undefined ? [] : [{ place, tree, valueOf }];
  };
  return [
    ...part('body', requestBody?.content[0]?.schema ?? null, ({ body }) => bodyValue(body)),
    ...parameters.flatMap(({ in: place, name, schema }) => {
      if (place === 'cookie') return [];
      return part(place, schema, (request) => {
        const text = textOf(request, place, name);
        return text === undefined ? undefined : readBackParameter(document, schema, text);
      });
    }),
  ];
}

function bodyValue(body: CaseRequest['body']): JsonValue | undefined {
  if (body.kind === 'json') return body.value;
  return body.kind === 'text' ? parseJson(body.text) : undefined;
}

/** An object of the target's own stands for any value that is valid: its id is one. */
const EXISTING = '3f1c2b7a-5d4e-4f60-8a9b-0c1d2e3f4a5b';

function textOf(request: CaseRequest, place: RequestPlace, name: string): string | undefined {
  const first = (fields: HeaderFields): string | undefined =>
    fields.find(([field]) => field.toLowerCase() === name.toLowerCase())?.[1];
  if (place === 'query') return first(request.query);
  if (place === 'header') return first(request.headers);
  const value = request.pathValues[name];
  return value?.kind === 'literal' ? value.value : value?.kind === 'existing' ? EXISTING : undefined;
}
