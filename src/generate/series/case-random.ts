import * as fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * A source of random numbers of its own for one case: the same for the same seed, series and number, unrelated for any other, so that
 * neither order nor workers change what is drawn.
 */
export function caseRandom(seed: number, series: string, index: number): fc.Random {
  return new fc.Random(xoroshiro128plus(mix(mix(hash(series), seed), index)));
}

/** FNV-1a over the code units of `text`, 32 bits. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return state;
}

/** The finaliser of MurmurHash3 over both: numbers side by side must not give states side by side. */
function mix(state: number, value: number): number {
  let mixed = Math.imul(state ^ value, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}
