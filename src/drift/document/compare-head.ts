import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { aboutPart } from '../place/place.ts';
import { canonical } from './canonical.ts';
import { compareMembers } from './compare-members.ts';
import { compareReceived, serverHolder } from './compare-operation.ts';
import { compareSchemeWords } from './compare-security.ts';
import { compareServers } from './compare-servers.ts';
import { compareUnusedComponents } from './compare-unused-components.ts';
import { at, tell, type Context } from './context.ts';
import { readPaths } from './operations.ts';
import type { Source } from './source.ts';

const KNOWN = ['components', 'info', 'openapi', 'paths', 'security', 'servers', 'tags', 'webhooks', 'x-webhooks'];

/**
 * Compares what two whole documents say beside their paths. The version of OpenAPI that they are written in is not among it: what they say
 * is compared, not how they spell it.
 */
export function compareHeads(context: Context): void {
  const [left, right] = [context.left.tree, context.right.tree];
  // Where the operations of one side took the servers over, they are told there, if they are other ones.
  const replaced = [context.left, context.right].filter(areReplaced).length;
  if (replaced === 0) compareServers(context, left, right);
  else if (replaced === 2) compareUnusedServers(context, left, right);
  compareMembers(at(context, aboutPart('info')), asObject(left['info']), asObject(right['info']), ['version', ...INFO]);
  compareInfo(context, asObject(left['info']), asObject(right['info']));
  compareTags(context, left['tags'], right['tags']);
  compareWebhooks(context, left, right);
  compareSchemeWords(context);
  compareUnusedComponents(context);
  compareMembers(context, left, right, KNOWN);
}

function compareUnusedServers(context: Context, left: JsonObject, right: JsonObject): void {
  if (canonical(left['servers']) !== canonical(right['servers']))
    tell(at(context, aboutPart('servers')), 'unused-servers-changed', {
      holderBefore: left,
      holderAfter: right,
      member: 'servers',
      shown: [left['servers'] ?? null, right['servers'] ?? null],
    });
}

/** Whether no operation is left that has no servers of its own, or of its path. */
function areReplaced(source: Source): boolean {
  const holders = [...readPaths(source, source.tree['paths']).values()].flatMap((path) =>
    [...path.operations].map(([method, operation]) => serverHolder({ path, method, operation })),
  );
  return holders.length > 0 && holders.every((holder) => holder !== undefined);
}

const INFO = ['contact', 'license', 'termsOfService'];

/** Whom to ask, and under which terms: words, though of more than one member. */
function compareInfo(context: Context, left: JsonObject, right: JsonObject): void {
  compareMembers(at(context, aboutPart('info')), asExtensions(left), asExtensions(right), []);
}

function asExtensions(info: JsonObject): JsonObject {
  const found = INFO.flatMap((name) => {
    const value = member(info, name);
    return value === undefined ? [] : [[`x-${name}`, value] as const];
  });
  return Object.fromEntries(found);
}

/** Tells where the version is another one. Breaking changes ask for a new major version (Semantic Versioning §8). */
export function compareVersions(context: Context, isBreaking: boolean): void {
  const [left, right] = [asObject(context.left.tree['info']), asObject(context.right.tree['info'])];
  const [before, after] = [member(left, 'version'), member(right, 'version')];
  if (before === after) return;
  const kind = isBreaking && majorOf(before) === majorOf(after) ? 'breaking-without-major-version' : 'version-changed';
  tell(at(context, aboutPart('info')), kind, {
    before,
    after,
    holderBefore: left,
    holderAfter: right,
    member: 'version',
  });
}

function majorOf(version: JsonValue | undefined): string {
  return typeof version === 'string' ? (/\d+/u.exec(version)?.[0] ?? version) : '';
}

function asObject(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function compareTags(context: Context, before: JsonValue | undefined, after: JsonValue | undefined): void {
  const [left, right] = [tagsByName(before), tagsByName(after)];
  for (const name of [...new Set([...left.keys(), ...right.keys()])].toSorted()) {
    const [one, two] = [left.get(name), right.get(name)];
    const there = at(context, aboutPart('tag', name.replaceAll('"', '')));
    if (one !== undefined && two !== undefined) compareMembers(there, one, two, ['name']);
    else
      tell(there, 'tags-changed', {
        before: one,
        after: two,
        shown: [one === undefined ? null : name, two === undefined ? null : name],
      });
  }
}

function tagsByName(tags: JsonValue | undefined): ReadonlyMap<string, JsonObject> {
  const objects = isJsonArray(tags) ? tags.filter(isJsonObject) : [];
  return new Map(objects.map((tag) => [canonical(tag['name']), tag]));
}

/** Webhooks of OpenAPI 3.1, and `x-webhooks` as they are written in 3.0. */
function compareWebhooks(context: Context, left: JsonObject, right: JsonObject): void {
  compareReceived(
    at(context, { kind: 'webhook' }),
    webhooksOf(left),
    webhooksOf(right),
    [false, false],
    ['webhook-added', 'webhook-removed'],
  );
}

function webhooksOf(tree: JsonObject): JsonObject {
  return { ...asObject(tree['x-webhooks']), ...asObject(tree['webhooks']) };
}
