import { createReadStream } from 'node:fs';

/** The place of a secret in a file: by line, counted from one, where the file is text as far as that. */
export type SecretPlace = { readonly kind: 'line'; readonly line: number } | { readonly kind: 'binary' };

/** Characters that are looked at again with the next chunk: more than a secret takes up in its longest form, in base64 besides. */
export const OVERLAP = 16_384;
const CHUNK_BYTES = 0x10_00_00;

/** Long enough to hold a secret; shorter ones are mostly words. */
const BASE64_RUN = /[\w+/-]{16,}/gu;

type Mask = (text: string) => string;

/**
 * The place of the first thing in the file at `path` that `mask` would change, or that it would change in what is encoded there in base64:
 * the page of a report embeds its files so, and in them a secret may be escaped in ways that no pattern follows through base64. Holds no
 * more than a chunk of the file at a time. Rejects as the file system does.
 */
export async function findSecret(path: string, mask: Mask): Promise<SecretPlace | undefined> {
  // Bytes that are no UTF-8 become one placeholder each, and leave the characters around them as they are.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const window: Window = { text: '', isCut: false, line: 1, isText: true };
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('a stream of bytes gave something else');
    append(window, decoder.decode(chunk, { stream: true }));
    const place = placeIn(window, mask);
    if (place !== undefined) return place;
  }
  // What the decoder held back of a character that never ended is no part of a secret.
  return undefined;
}

/** The part of a file that is looked at. */
interface Window {
  text: string;
  /** Whether something stands before it. */
  isCut: boolean;
  /** The line that it begins in. */
  line: number;
  /** Whether the file is text so far. */
  isText: boolean;
}

function append(window: Window, text: string): void {
  const dropped = window.text.slice(0, -OVERLAP);
  window.line += lineBreaks(dropped);
  window.isCut ||= dropped !== '';
  window.text = window.text.slice(-OVERLAP) + text;
  window.isText &&= !text.includes('\0');
}

function placeIn({ text, isCut, line, isText }: Window, mask: Mask): SecretPlace | undefined {
  const at = firstChange(text, mask(text)) ?? firstEncoded(text, isCut, mask);
  if (at === undefined) return undefined;
  return isText ? { kind: 'line', line: line + lineBreaks(text.slice(0, at)) } : { kind: 'binary' };
}

function firstChange(text: string, masked: string): number | undefined {
  if (text === masked) return undefined;
  let at = 0;
  while (text[at] === masked[at]) at += 1;
  return at;
}

/** Where the first run of base64 begins that holds something to mask. */
function firstEncoded(text: string, isCut: boolean, mask: Mask): number | undefined {
  for (const { 0: run, index } of text.matchAll(BASE64_RUN)) {
    // Of one that began before the window nobody knows at which of four characters a group starts; others start with one.
    const starts = isCut && index === 0 ? [0, 1, 2, 3] : [0];
    const decoded = starts.map((start) => Buffer.from(run.slice(start), 'base64').toString());
    if (decoded.some((inner) => mask(inner) !== inner)) return index;
  }
  return undefined;
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
