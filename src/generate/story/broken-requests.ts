import { jsonPointer, pointerTokens, type CaseRequest, type JsonPointer, type JsonValue } from '../../core/index.ts';
import { editValue } from '../edit-value.ts';
import { sitesOf, type Site } from '../mutation/site.ts';
import type { Subject } from '../subject.ts';

/** A request that is wrong at one place and good everywhere else. */
export interface BrokenRequest {
  readonly pointer: JsonPointer;
  readonly request: CaseRequest;
}

/** Whether the body of `request` breaks both layers: such a request must be refused, whichever of them the server goes by. */
export function isInvalidRequest({ layers }: Subject, { body }: CaseRequest): boolean {
  if (body.kind !== 'json') return false;
  return [layers.repaired, layers.corrected].every(({ operation, schemas }) => {
    const schema = operation.requestBody?.content[0]?.schema ?? null;
    return schema !== null && schemas.validator(schema, 'request')(body.value).length > 0;
  });
}

/** The places of `body` that can be made wrong. */
export function breakableSites({ contract, layers }: Subject, body: JsonValue): readonly Site[] {
  const schema = layers.corrected.operation.requestBody?.content[0]?.schema ?? null;
  return schema === null ? [] : sitesOf(contract.documents.corrected, schema, body);
}

/** `request` with `body`, the value at `site` replaced by one of another type; undefined where that may be read as valid. */
export function breakAt(
  subject: Subject,
  request: CaseRequest,
  body: JsonValue,
  site: Site,
): BrokenRequest | undefined {
  const wrong = typeof site.value === 'object' && site.value !== null ? 'no such thing' : { nested: true };
  const value = editValue(body, site.pointer, wrong);
  const broken: CaseRequest = { ...request, body: { kind: 'json', value } };
  return isInvalidRequest(subject, broken) ? { pointer: site.pointer, request: broken } : undefined;
}

/** The pointer as part of an id: `workflow_session.attributes.text`; `body` for the whole. */
export function nameOfPlace(pointer: JsonPointer): string {
  return pointer === jsonPointer() ? 'body' : pointerTokens(pointer).join('.');
}
