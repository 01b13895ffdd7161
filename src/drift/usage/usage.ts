import { listOf, objectOf, oneOf, recordOf, text, type Decode } from '../../core/index.ts';

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

/** Takes a value that came from a file for a usage. Throws a TypeError that names the place and what is wrong there. */
export const decodeUsage = objectOf<Usage>((take) => ({
  schemaVersion: take('schemaVersion', version),
  operations: take(
    'operations',
    recordOf(
      objectOf<OperationUsage>((part) => ({
        sends: part('sends', users),
        reads: part('reads', users),
        statuses: part('statuses', users),
      })),
    ),
  ),
}));

function version(value: unknown, at: string): 1 {
  oneOf(['1'])(typeof value === 'number' ? String(value) : value, at);
  return 1;
}
