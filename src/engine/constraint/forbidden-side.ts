import { parentPointer, type Breach, type Case, type JsonPointer, type RequestConstraint } from '../../core/index.ts';

/** `exclusiveMinimum` is a flag beside `minimum` in OpenAPI 3.0 (§4.7.24), and one assertion with it. */
const SAME: Readonly<Record<string, string>> = { exclusiveMinimum: 'minimum', exclusiveMaximum: 'maximum' };

/**
 * Finds, for a case that was refused, the constraint that its refusal is about: its index in `constraints`, or none where the request
 * breaks several at once, since then any of them may be the reason.
 */
export function createForbiddenSide(constraints: readonly RequestConstraint[]): (testCase: Case) => readonly number[] {
  return ({ intent }) => {
    if (intent.kind === 'omit-header')
      return indicesOf(
        constraints,
        ({ keyword, value }) => keyword === 'required' && value === JSON.stringify(intent.header),
      );
    if (intent.kind !== 'refuse-data') return [];
    const { place, before } = intent.mutation;
    const breach = onlyBreach(intent.breaches);
    if (breach === undefined) return [];
    const pointer = pointerOf(breach);
    return indicesOf(constraints, (constraint) => {
      if (constraint.place !== place) return false;
      if (breach.keyword === 'requestBody') return constraint.keyword === 'requestBody';
      if (constraint.pointer !== pointer) return false;
      if (breach.keyword === 'required') return place !== 'body' || breach.expected === `property ${constraint.value}`;
      return breach.keyword !== 'enum' || constraint.value === before;
    });
  };
}

/** The one assertion of the corrected layer that a request breaks; where a type is wrong, what else is wrong there follows from it. */
function onlyBreach(breaches: readonly Breach[]): Breach | undefined {
  const corrected = breaches.filter(({ layer }) => layer === 'corrected');
  const mistyped = new Set(corrected.filter(({ keyword }) => keyword === 'type').map(({ where }) => where));
  const [first, ...others] = corrected.filter(({ keyword, where }) => keyword === 'type' || !mistyped.has(where));
  const isSame = (breach: Breach): boolean =>
    breach.pointer === first?.pointer && (breach.keyword !== 'required' || breach.expected === first.expected);
  return others.every(isSame) ? first : undefined;
}

function pointerOf({ pointer, keyword }: Breach): JsonPointer | string {
  const same = SAME[keyword];
  return same === undefined ? pointer : `${parentPointer(pointer)}/${same}`;
}

function indicesOf(
  constraints: readonly RequestConstraint[],
  isMeant: (constraint: RequestConstraint) => boolean,
): readonly number[] {
  const index = constraints.findIndex(isMeant);
  return index < 0 ? [] : [index];
}
