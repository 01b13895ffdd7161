import type { TestObjects } from '../settings-tenant.ts';
import { NOBODY, replaceIdLikes, writtenAs } from './id-like.ts';
import { placeCalled } from './places.ts';

/** The name of the member whose value begins where the text ends, be it an item of an array. */
const NAME_BEFORE = /["']?(\w+)["']?\s*:\s*\[?\s*["']?[^"':]*$/u;

/** A text that is no JSON, or should not be, with the ids of `objects` in the places of the sample's. */
export function fitText(text: string, objects: TestObjects): string {
  return replaceIdLikes(text, (model, at) => {
    const [, name = ''] = NAME_BEFORE.exec(text.slice(Math.max(0, at - 80), at)) ?? [];
    return writtenAs(model, placeCalled(name)?.idsIn(objects)[0] ?? NOBODY);
  });
}

/** `fitText` for bytes, which may be UTF-16 (every second one is NUL then) or no text at all. */
export function fitBytes(bytes: Buffer, objects: TestObjects): Buffer {
  const encoding = bytes.length > 1 && bytes[1] === 0 ? 'utf16le' : 'latin1';
  return Buffer.from(fitText(bytes.toString(encoding), objects), encoding);
}
