import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { aboutPart } from '../place/place.ts';
import { canonical } from './canonical.ts';
import { compareMembers, compareUnread } from './compare-members.ts';
import { at, tell, type Context } from './context.ts';

/** Compares the `servers` of two objects (OpenAPI 3.0.3 §4.7.5), by address. Without any, the server is where the document is. */
export function compareServers(context: Context, before: JsonObject, after: JsonObject): void {
  const [left, right] = [serversOf(before), serversOf(after)];
  if (left === undefined || right === undefined) {
    compareUnread(context, before, after, 'servers');
    return;
  }
  const removed = [...left].filter(([url]) => !right.has(url));
  const added = [...right].filter(([url]) => !left.has(url));
  const [gone, come] = [removed[0], added[0]];
  if (removed.length === 1 && added.length === 1 && gone !== undefined && come !== undefined) {
    const there = at(context, aboutPart('server'));
    tell(there, 'server-replaced', { before: gone[1], after: come[1], shown: [gone[0], come[0]] });
  } else {
    for (const [url, server] of removed)
      tell(at(context, aboutPart('server', url)), 'server-removed', {
        before: server,
        shown: [url, null],
      });
    for (const [url, server] of added)
      tell(at(context, aboutPart('server', url)), 'server-added', { after: server, shown: [null, url] });
  }
  for (const [url, server] of left) {
    const other = right.get(url);
    if (other !== undefined) compareServer(at(context, aboutPart('server', url)), server, other);
  }
}

function serversOf(holder: JsonObject): ReadonlyMap<string, JsonObject> | undefined {
  const servers = member(holder, 'servers');
  if (servers === undefined || (isJsonArray(servers) && servers.length === 0)) return new Map([['/', {}]]);
  if (!isJsonArray(servers)) return undefined;
  const found = new Map<string, JsonObject>();
  for (const server of servers) {
    const url = member(server, 'url');
    if (!isJsonObject(server) || typeof url !== 'string') return undefined;
    found.set(addressOf(url), server);
  }
  return found;
}

/** `url` in one spelling: a slash at the end says nothing, and names of schemes and hosts have no case (RFC 3986 §6.2.2.1). */
function addressOf(url: string): string {
  const bare = url.length > 1 ? url.replace(/\/$/u, '') : url;
  return bare.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#{}]*(?=[/?#]|$)/iu, (origin) => origin.toLowerCase());
}

function compareServer(context: Context, before: JsonObject, after: JsonObject): void {
  compareMembers(context, before, after, ['url', 'variables']);
  const [left, right] = [member(before, 'variables'), member(after, 'variables')];
  const names = [left, right].flatMap((variables) => (isJsonObject(variables) ? Object.keys(variables) : []));
  for (const name of [...new Set(names)].toSorted()) {
    const there = at(context, aboutPart(`{${name}}`));
    const [one, two] = [member(left, name), member(right, name)];
    const shown = [meaning(one), meaning(two)] as const;
    if (canonical(shown[0]) !== canonical(shown[1]))
      tell(there, 'server-variable-changed', { before: one, after: two, shown });
    else if (isJsonObject(one) && isJsonObject(two)) compareMembers(there, one, two, ['default', 'enum']);
  }
}

function meaning(variable: JsonValue | undefined): JsonValue {
  return isJsonObject(variable)
    ? [member(variable, 'default') ?? null, member(variable, 'enum') ?? null]
    : (variable ?? null);
}
