import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import { compareBodies } from './compare-body.ts';
import { compareLifecycle, LIFECYCLE } from './compare-lifecycle.ts';
import { compareMembers, compareOddFlags } from './compare-members.ts';
import { compareParameters } from './compare-parameters.ts';
import { compareResponses } from './compare-responses.ts';
import { compareSecurity } from './compare-security.ts';
import { compareServers } from './compare-servers.ts';
import { at, tell, type Context } from './context.ts';
import { METHODS, readPaths, type Endpoint } from './operations.ts';

const KNOWN = [
  ...LIFECYCLE,
  'callbacks',
  'operationId',
  'parameters',
  'requestBody',
  'responses',
  'security',
  'servers',
  'tags',
];

/** Compares all that two documents say of one operation. `isPartial` says which of them speaks of some operations only. */
export function compareOperations(
  context: Context,
  before: Endpoint,
  after: Endpoint,
  isPartial: readonly [boolean, boolean],
): void {
  const [left, right] = [before.operation, after.operation];
  compareLifecycle(context, left, right);
  compareNames(context, left, right);
  if (!isPartial.some(Boolean)) compareOwnServers(context, before, after);
  compareSecurity(context, left, right, isPartial);
  compareOddFlags(context, left, right, ['deprecated']);
  compareMembers(context, left, right, KNOWN);
  compareMessages(context, before, after);
  compareCallbacks(context, left, right, isPartial);
}

/** What is sent and what is answered. In callbacks the roles are swapped: what is requested there, the client reads. */
function compareMessages(context: Context, before: Endpoint, after: Endpoint): void {
  const asked = { ...context, direction: context.swapped ? 'response' : 'request' } as const;
  const answered = { ...context, direction: context.swapped ? 'request' : 'response' } as const;
  compareParameters(asked, before, after);
  compareBodies(asked, before.operation, after.operation);
  compareResponses(answered, before.operation, after.operation);
}

function compareNames(context: Context, before: JsonObject, after: JsonObject): void {
  for (const [kind, name] of [
    ['operation-id-changed', 'operationId'],
    ['tags-changed', 'tags'],
  ] as const) {
    const [left, right] = [inOrder(member(before, name)), inOrder(member(after, name))];
    if (canonical(left) === canonical(right)) continue;
    const values = { before: member(before, name), after: member(after, name) };
    tell(context, kind, { ...values, holderBefore: before, holderAfter: after, member: name });
  }
}

function inOrder(value: JsonValue | undefined): JsonValue {
  return isJsonArray(value) ? value.map(canonical).toSorted() : (value ?? null);
}

/** Servers of an operation or its path stand in for those of the document. */
function compareOwnServers(context: Context, before: Endpoint, after: Endpoint): void {
  const [left, right] = [serverHolder(before), serverHolder(after)];
  if (left !== undefined || right !== undefined)
    compareServers(context, left ?? context.left.tree, right ?? context.right.tree);
}

/** What has servers in the place of those of the document; undefined where it is those. */
export function serverHolder({ operation, path }: Endpoint): JsonObject | undefined {
  return [operation, path.item].find((holder) => member(holder, 'servers') !== undefined);
}

/** Compares callbacks (OpenAPI 3.0.3 §4.7.18) by name, and what each calls by expression. */
function compareCallbacks(
  context: Context,
  before: JsonObject,
  after: JsonObject,
  isPartial: readonly [boolean, boolean],
): void {
  const [left, right] = [member(before, 'callbacks'), member(after, 'callbacks')];
  const names = [left, right].flatMap((callbacks) => (isJsonObject(callbacks) ? Object.keys(callbacks) : []));
  for (const name of [...new Set(names)].toSorted()) {
    const there = at(context, { kind: 'callback', name });
    const [one, two] = [member(left, name), member(right, name)];
    if (one === undefined) tell(there, 'callback-added', { after: two, shown: [null, name] });
    else if (two === undefined) tell(there, 'callback-removed', { before: one, shown: [name, null] });
    else
      compareReceived(
        there,
        context.left.object(one) ?? { unreadable: context.left.behind(one) },
        context.right.object(two) ?? { unreadable: context.right.behind(two) },
        isPartial,
      );
  }
}

/** Compares maps of path items that the server calls and the client answers: callbacks and webhooks. */
export function compareReceived(
  context: Context,
  before: JsonObject,
  after: JsonObject,
  isPartial: readonly [boolean, boolean],
  kinds: readonly ['callback-added' | 'webhook-added', 'callback-removed' | 'webhook-removed'] = [
    'callback-added',
    'callback-removed',
  ],
): void {
  const [left, right] = [readPaths(context.left, before), readPaths(context.right, after)];
  // What is there, but cannot be read, is neither gone nor new.
  const read = [...new Set([...left.keys(), ...right.keys()])].filter(
    (path) => left.has(path) === Object.hasOwn(before, path) && right.has(path) === Object.hasOwn(after, path),
  );
  for (const path of read.toSorted())
    for (const method of METHODS) {
      const [one, two] = [left.get(path), right.get(path)];
      const [mine, others] = [one?.operations.get(method), two?.operations.get(method)];
      const there = {
        ...at(context, { kind: 'call', method: method.toUpperCase(), path }),
        swapped: !context.swapped,
      };
      if (one !== undefined && two !== undefined && mine !== undefined && others !== undefined)
        compareOperations(
          there,
          { path: one, method, operation: mine },
          { path: two, method, operation: others },
          isPartial,
        );
      else if (others !== undefined) tell(there, kinds[0], { after: others, shown: [null, null] });
      else if (mine !== undefined) tell(there, kinds[1], { before: mine, shown: [null, null] });
    }
  compareMembers(context, before, after, read);
}
