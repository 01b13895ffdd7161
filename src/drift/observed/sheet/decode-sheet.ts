import {
  count,
  isJsonPointer,
  listOf,
  nullable,
  objectOf,
  text,
  textThat,
  type Decode,
  type JsonPointer,
} from '../../../core/index.ts';
import { isFactKind } from '../fact-kinds.ts';
import {
  SHEET_VERSION,
  type CountedContract,
  type CountedFact,
  type FactSheet,
  type PlaceCount,
} from './fact-sheet.ts';

const pointer: Decode<JsonPointer> = textThat(isJsonPointer, 'a JSON Pointer');

const contract = objectOf<CountedContract>((take) => ({
  api: take('api', text),
  sha256: take('sha256', text),
  corrected: take('corrected', text),
}));

const placeCount = objectOf<PlaceCount>((take) => ({
  api: take('api', text),
  operation: take('operation', text),
  status: take('status', nullable(count)),
  place: take('place', text),
  pointer: take('pointer', nullable(pointer)),
  objects: take('objects', count),
  values: take('values', count),
  nulls: take('nulls', count),
  held: take('held', count),
  mark: take('mark', text),
  runs: take('runs', listOf(text)),
}));

const countedFact = objectOf<CountedFact>((take) => ({
  id: take('id', text),
  kind: take('kind', textThat(isFactKind, 'a kind of fact that this version knows')),
  api: take('api', text),
  operation: take('operation', text),
  status: take('status', nullable(count)),
  place: take('place', text),
  pointer: take('pointer', nullable(pointer)),
  within: take('within', nullable(text)),
  n: take('n', count),
  first: take('first', text),
  last: take('last', text),
  seen: take('seen', listOf(text)),
  runs: take('runs', listOf(text)),
}));

const version: Decode<typeof SHEET_VERSION> = (value, at) => {
  if (value === SHEET_VERSION) return SHEET_VERSION;
  throw new TypeError(`${at}: expected version ${SHEET_VERSION}, got ${JSON.stringify(value) ?? 'nothing'}`);
};

/** A sheet that was written as JSON. Throws a TypeError that names what is wrong. */
export const decodeSheet: Decode<FactSheet> = objectOf<FactSheet>((take) => ({
  version: take('version', version),
  contracts: take('contracts', listOf(contract)),
  targets: take('targets', listOf(text)),
  runs: take('runs', listOf(text)),
  places: take('places', listOf(placeCount)),
  facts: take('facts', listOf(countedFact)),
}));
