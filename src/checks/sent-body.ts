import { parseJson, type CaseRequest, type JsonValue } from '../core/index.ts';

/** The JSON that a request sends; undefined where it sends none. */
export function sentBody({ body }: CaseRequest): JsonValue | undefined {
  if (body.kind === 'json') return body.value;
  if (body.kind !== 'text') return undefined;
  try {
    return parseJson(body.text);
  } catch {
    return undefined;
  }
}
