import { headerValue, mediaTypeOf, type HeaderFields } from '../core/index.ts';
import { shapeOf, shortened } from './shape.ts';
import type { View } from './view.ts';

/** The payload of an answer in a few words, or as the shape of its JSON. */
export function describeBody({ body }: Pick<View, 'body'>): string {
  if (body.kind === 'empty') return 'no body';
  return body.kind === 'json' ? shapeOf(body.value) : 'a body that is no JSON';
}

/** The media type of an answer without its parameters, or that there is none. */
export function describeContentType(headers: HeaderFields): string {
  const value = headerValue(headers, 'content-type');
  if (value === undefined) return 'no Content-Type';
  return shortened(mediaTypeOf(value) ?? 'a malformed Content-Type');
}
