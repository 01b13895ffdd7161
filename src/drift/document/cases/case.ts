import type { JsonObject, JsonValue } from '../../../core/index.ts';
import type { Change, Comparison } from '../../change.ts';
import { compareDocuments } from '../compare-documents.ts';

/** For tests: one edit, and the kind of change that it is. */
export type Case = readonly [kind: string, before: JsonObject, after: JsonObject];

/** For tests: a document with one operation, or with one webhook of the same shape. */
export function documentOf(
  operation: JsonObject,
  rest: JsonObject = {},
  holder: 'paths' | 'webhooks' = 'paths',
): JsonObject {
  return {
    openapi: '3.1.0',
    info: { title: 'Desk', version: '1.0.0' },
    [holder]: { '/desks/{id}': { post: { responses: {}, ...operation } } },
    ...rest,
  };
}

/** For tests: an operation that takes and answers with `schema`. */
export function exchanging(schema: JsonValue): JsonObject {
  const content = { 'application/json': { schema } };
  return { requestBody: { content }, responses: { 200: { content: structuredClone(content) } } };
}

/** For tests: what comes of comparing two whole documents. */
export function compared(before: JsonObject, after: JsonObject): Comparison {
  return compareDocuments(
    { source: 'before.json', tree: before, partial: false },
    { source: 'after.json', tree: after, partial: false },
  );
}

/** For tests: each change as `level rule place`. */
export function told(changes: readonly Change[]): readonly string[] {
  return changes.map(({ level, rule, place }) => `${level} ${rule} ${place}`);
}
