import type { TestObjects } from '../settings-tenant.ts';
import { NOBODY, replaceIdLikes, writtenAs } from './id-like.ts';
import { ANY_TEXT_NAMES, placeCalled } from './places.ts';

/** The name of the member whose value begins where the text ends, be it an item of an array. */
const NAME_BEFORE = /["']?(\w+)["']?\s*:\s*\[?\s*["']?[^"':]*$/u;

/** A JSON string (RFC 8259 §7) that is no name of a member. */
const TEXT = String.raw`"(?:[^"\\]|\\.)*"(?!\s*:)`;
/** The values of members that hold ids whatever these look like: a text, or the texts that an array begins with. */
const ANY_TEXTS = new RegExp(String.raw`"(${ANY_TEXT_NAMES.join('|')})"\s*:[\s[]*(?:${TEXT}[\s,]*)+`, 'gu');

/** A text that is no JSON, or should not be, with the ids of `objects` in the places of the sample's. */
export function fitText(text: string, objects: TestObjects): string {
  const plain = replaceIdLikes(text, (model, at) => {
    const [, name = ''] = NAME_BEFORE.exec(text.slice(Math.max(0, at - 80), at)) ?? [];
    return writtenAs(model, placeCalled(name)?.idsIn(objects)[0] ?? NOBODY);
  });
  return plain.replaceAll(ANY_TEXTS, (all, name: string) => {
    const ids = placeCalled(name)?.idsIn(objects) ?? [];
    let index = -1;
    const values = all.slice(name.length + 2).replaceAll(new RegExp(TEXT, 'gu'), () => {
      index += 1;
      return JSON.stringify(ids[index % ids.length] ?? NOBODY);
    });
    return `"${name}"${values}`;
  });
}

/** `fitText` for bytes, which may be UTF-16 or no text at all. */
export function fitBytes(bytes: Buffer, objects: TestObjects): Buffer {
  const order = utf16OrderOf(bytes);
  if (order === undefined) return Buffer.from(fitText(bytes.toString('latin1'), objects), 'latin1');
  const end = bytes.length - (bytes.length % 2);
  const text = Buffer.from(bytes.subarray(0, end));
  if (order === 'big-endian') text.swap16();
  const fitted = Buffer.from(fitText(text.toString('utf16le'), objects), 'utf16le');
  if (order === 'big-endian') fitted.swap16();
  return Buffer.concat([fitted, bytes.subarray(end)]);
}

/** Which way round the characters of UTF-16 are, where most are of ASCII, so that every second byte is NUL; undefined for anything else. */
function utf16OrderOf(bytes: Buffer): 'little-endian' | 'big-endian' | undefined {
  const nuls = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (Math.max(even, odd) * 4 < bytes.length || bytes.length < 2) return undefined;
  return odd > even ? 'little-endian' : 'big-endian';
}
