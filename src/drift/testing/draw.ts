/** A number from 0 on, below the one given. */
export type Draw = (below: number) => number;

/** For tests: draws that are the same for the same seed (mulberry32). */
export function seededDraw(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** For tests: draws from `numbers`, over and over: small ones draw what comes first, so that a shrunk list is a simple case. */
export function drawFrom(numbers: readonly number[]): Draw {
  let next = 0;
  return (below) => {
    const number = numbers[next % numbers.length] ?? 0;
    next += 1;
    return number % below;
  };
}

/** One of `items`. Throws where there is none. */
export function pick<Item>(items: readonly Item[], draw: Draw): Item {
  const item = items[draw(items.length)];
  if (item === undefined) throw new TypeError('nothing to draw from');
  return item;
}
