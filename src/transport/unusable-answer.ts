import {
  headerValue,
  headerValues,
  isJsonMediaType,
  MAX_DEPTH,
  mediaTypeOf,
  nestsTooDeep,
  type HttpRequest,
  type HttpResponse,
} from '../core/index.ts';

/**
 * Why a complete answer says nothing about the contract; undefined where it can be judged. In a content coding that nobody asked for
 * nothing can be read (RFC 9110 §8.4); of two media types a reader cannot know which to believe (§5.3); 503 is about the server's own
 * state and not about the request (§15.6.4); JSON may nest deeper than a reader takes (RFC 8259 §9); and whoever redirects in a circle or to another host is not the target.
 */
export function unusableAnswer(request: HttpRequest, response: HttpResponse): string | undefined {
  const { status, headers, body } = response;
  const coding = headerValue(headers, 'content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (coding !== 'identity' && coding !== '') return `the answer has the content coding ${shown(coding)}, unasked for`;
  const types = new Set(headerValues(headers, 'content-type').map((type) => type.trim().toLowerCase()));
  if (types.size > 1) return `the answer has several Content-Types: ${[...types].map(shown).join(' and ')}`;
  if (status === 503) return 'the target says that it is not available (503)';
  if (isJson(headers) && nestsTooDeep(body)) return `the answer nests deeper than ${MAX_DEPTH} levels`;
  const location = status >= 300 && status < 400 ? headerValue(headers, 'location') : undefined;
  return location === undefined ? undefined : strayRedirect(request.url, status, location);
}

function isJson(headers: HttpResponse['headers']): boolean {
  const mediaType = mediaTypeOf(headerValue(headers, 'content-type') ?? '');
  return mediaType !== undefined && isJsonMediaType(mediaType);
}

function strayRedirect(url: string, status: number, location: string): string | undefined {
  if (!URL.canParse(location, url)) return undefined;
  const target = new URL(location, url);
  if (target.origin !== new URL(url).origin) return `the answer ${status} leads to another host, ${shown(target.host)}`;
  return target.href === new URL(url).href ? `the answer ${status} leads to itself` : undefined;
}

function shown(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
