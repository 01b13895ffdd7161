/** Identifiers that depend on the seed and on how many were drawn before, so that a run can be repeated. */
export class SeededIds {
  readonly #next: () => number;
  #sequence = 0;

  constructor(seed: number) {
    this.#next = sfc32(seed);
  }

  /** 32 lower-case hexadecimal digits. */
  hex(): string {
    return this.#word() + this.#word() + this.#word() + this.#word();
  }

  /** A version 4 UUID (RFC 9562 §5.4). */
  uuid(): string {
    const hex = this.hex();
    const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /** 1, 2, 3 … */
  sequence(): number {
    this.#sequence += 1;
    return this.#sequence;
  }

  #word(): string {
    return this.#next().toString(16).padStart(8, '0');
  }
}

/** Chris Doty-Humphrey's small fast counter generator: 128 bits of state, unsigned 32-bit numbers out. */
function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [Math.trunc(seed / 2 ** 32) | 0, seed | 0, 0x9e3779b9 | 0, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // Close seeds give close first numbers until the state is stirred.
  for (let round = 0; round < 16; round += 1) next();
  return next;
}
