import type { HttpResponse } from '../core/index.ts';

/** The beginning of an error body on one line, to quote in a message. */
export function refusalText({ body }: HttpResponse): string {
  const text = new TextDecoder().decode(body).replaceAll(/\s+/gu, ' ').trim();
  return text.length > 160 ? `${text.slice(0, 160)}…` : text || 'no content';
}
