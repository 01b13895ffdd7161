import * as fc from 'fast-check';

type Version = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
const VERSIONS: Version[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** UUIDs of every version, mostly in lower case, now and then in upper or mixed case: readers must take either (RFC 9562 §4). */
export function uuidArbitrary(): fc.Arbitrary<string> {
  const lower = fc.uuid({ version: VERSIONS });
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 6, arbitrary: lower },
    { weight: 1, arbitrary: lower.map((uuid) => uuid.toUpperCase()) },
    { weight: 1, arbitrary: lower.map(alternating) },
  );
}

/** Every other letter in upper case. */
function alternating(uuid: string): string {
  let letters = 0;
  return uuid.replaceAll(/[a-f]/gu, (letter) => {
    letters += 1;
    return letters % 2 === 0 ? letter : letter.toUpperCase();
  });
}
