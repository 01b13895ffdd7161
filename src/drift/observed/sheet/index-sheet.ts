import { infoOf, type FactKind, type KindInfo } from '../fact-kinds.ts';
import { parentPlace } from '../watch/counter.ts';
import { keyOf, type FactSheet, type PlaceCount, type Spot } from './fact-sheet.ts';
import { operationKey } from './operation-key.ts';

/** A sheet, to be looked things up in. */
export interface SheetIndex {
  readonly placeAt: (spot: Spot) => PlaceCount | undefined;
  /** The answers of each operation as a whole, a row for each status. */
  readonly answers: ReadonlyMap<string, readonly PlaceCount[]>;
  /** How often a fact of `kind` could have been seen at `spot`. */
  readonly chancesOf: (kind: FactKind, spot: Spot) => number;
}

/** What the count of a fact is held against, by what its kind says. */
const AGAINST: Readonly<
  Record<KindInfo['of'], (spot: Spot, index: Pick<SheetIndex, 'placeAt' | 'answers'>) => number>
> = {
  'all answers': (spot, { answers }) =>
    (answers.get(operationKey(spot)) ?? []).reduce((sum, { values }) => sum + values, 0),
  answers: (spot, { placeAt }) => placeAt({ ...spot, place: '' })?.values ?? 0,
  objects: (spot, { placeAt }) => placeAt({ ...spot, place: parentPlace(spot.place) })?.held ?? 0,
  values: (spot, { placeAt }) => placeAt(spot)?.values ?? 0,
  requests: (spot, { placeAt }) => placeAt(spot)?.objects ?? 0,
};

/** `sheet`, to be looked things up in. */
export function indexSheet(sheet: FactSheet): SheetIndex {
  const places = new Map(sheet.places.map((place) => [keyOf(place), place] as const));
  const answers = groupAnswers(sheet);
  const placeAt: SheetIndex['placeAt'] = (spot) => places.get(keyOf(spot));
  return { placeAt, answers, chancesOf: (kind, spot) => AGAINST[infoOf(kind).of](spot, { placeAt, answers }) };
}

function groupAnswers(sheet: FactSheet): ReadonlyMap<string, readonly PlaceCount[]> {
  const groups = new Map<string, PlaceCount[]>();
  for (const place of sheet.places) {
    if (place.place !== '' || place.status === null) continue;
    const rows = groups.get(operationKey(place)) ?? [];
    groups.set(operationKey(place), rows);
    rows.push(place);
  }
  return groups;
}
