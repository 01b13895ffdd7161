import { listOf, objectOf, oneOf, recordOf, text, type Decode } from '../../core/index.ts';
import { readPlace } from '../place/read-place.ts';

/** Who uses something, by names that people know: tests, or parts of an integration. */
export type UsersByName = Readonly<Record<string, readonly string[]>>;

/** What is sent to an operation and read from its answers. Places are those of `Change.place`. */
export interface OperationUsage {
  /** By place in the request, such as `query run` or `request application/json a.b`. */
  readonly sends: UsersByName;
  /** By place in an answer, such as `response 200 application/json a[].b`. */
  readonly reads: UsersByName;
  /** By status that somebody is prepared for. */
  readonly statuses: UsersByName;
}

/** What of an API is used, by operation (`PATCH /x/{id}`): about an operation that is not in it, nothing is known. */
export interface Usage {
  readonly schemaVersion: 1;
  readonly operations: Readonly<Record<string, OperationUsage>>;
}

/** A place without a user would be neither used nor unused. */
const someone: Decode<readonly string[]> = (value, at) => {
  const names = listOf(text)(value, at);
  if (names.length === 0) throw new TypeError(`${at}: expected at least one name, got none`);
  return names;
};
const users: Decode<UsersByName> = recordOf(someone);

/** Who uses a place that nothing could ever be at would be told of nothing. */
const usersByPlace: Decode<UsersByName> = (value, at) => {
  const found = users(value, at);
  const odd = Object.keys(found).find((place) => !isInMessage(place));
  if (odd === undefined) return found;
  throw new TypeError(
    `${at}: ${JSON.stringify(odd)} is no place, such as query run or response 200 application/json a[].b`,
  );
};

function isInMessage(place: string): boolean {
  const parts = readPlace(place)?.parts ?? [];
  return parts.length > 0 && parts.every(({ kind }) => kind !== 'about');
}

/** Takes a value that came from a file for a usage. Throws a TypeError that names the place and what is wrong there. */
export const decodeUsage = objectOf<Usage>((take) => ({
  schemaVersion: take('schemaVersion', version),
  operations: take(
    'operations',
    recordOf(
      objectOf<OperationUsage>((part) => ({
        sends: part('sends', usersByPlace),
        reads: part('reads', usersByPlace),
        statuses: part('statuses', users),
      })),
    ),
  ),
}));

function version(value: unknown, at: string): 1 {
  oneOf(['1'])(typeof value === 'number' ? String(value) : value, at);
  return 1;
}
