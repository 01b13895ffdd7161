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

/** The names in a usage file that `oddity` has nothing against. Throws a TypeError with what it has. */
function namesThat<T>(
  decode: Decode<Readonly<Record<string, T>>>,
  oddity: (name: string) => string | undefined,
): Decode<Readonly<Record<string, T>>> {
  return (value, at) => {
    const found = decode(value, at);
    for (const name of Object.keys(found)) {
      const odd = oddity(name);
      if (odd !== undefined) throw new TypeError(`${at}: ${JSON.stringify(name)} is ${odd}`);
    }
    return found;
  };
}

/** Who uses a place that nothing could ever be at would be told of nothing. */
function usersByPlace(side: 'sent' | 'read'): Decode<UsersByName> {
  return namesThat(users, (name) => {
    const kinds = new Set(readPlace(name)?.parts.map(({ kind }) => kind));
    if (kinds.size === 0 || kinds.has('about'))
      return 'no place, such as query run or response 200 application/json a[].b';
    // What the server calls is read and answered the other way round.
    if (kinds.has('call')) return undefined;
    if (side === 'sent') return kinds.has('response') ? 'in the answer, which is read' : undefined;
    return kinds.has('response') ? undefined : 'in the request, which is sent';
  });
}

const usersByStatus = namesThat(users, (name) =>
  /^(?:\d{3}|[1-5]XX|default)$/iu.test(name) ? undefined : 'no status, such as 200 or 4XX',
);

const operationUsage = objectOf<OperationUsage>((part) => ({
  sends: part('sends', usersByPlace('sent')),
  reads: part('reads', usersByPlace('read')),
  statuses: part('statuses', usersByStatus),
}));

const operations = namesThat(recordOf(operationUsage), (name) =>
  /^[A-Z]+ \S/u.test(name) ? undefined : 'no operation, such as PATCH /forms/{id}',
);

/** Takes a value that came from a file for a usage. Throws a TypeError that names the place and what is wrong there. */
export const decodeUsage = objectOf<Usage>((take) => ({
  schemaVersion: take('schemaVersion', version),
  operations: take('operations', operations),
}));

function version(value: unknown, at: string): 1 {
  oneOf(['1'])(typeof value === 'number' ? String(value) : value, at);
  return 1;
}
