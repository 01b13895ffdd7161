import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { aboutPart } from '../place/place.ts';
import { canonical } from './canonical.ts';
import { compareMembers, compareUnread } from './compare-members.ts';
import { at, tell, type Context } from './context.ts';
import { withSoleOnes, type Matched } from './match-sole-ones.ts';
import { parameterNames } from './operations.ts';

/** Compares the `servers` of two objects (OpenAPI 3.0.3 §4.7.5), by address. Without any, the server is where the document is. */
export function compareServers(context: Context, before: JsonObject, after: JsonObject): void {
  const [left, right] = [serversOf(before), serversOf(after)];
  if (left === undefined || right === undefined) {
    compareUnread(context, before, after, 'servers');
    return;
  }
  const { pairs, removed, added } = matchServers(left, right);
  const [gone, come] = [removed[0], added[0]];
  if (removed.length === 1 && added.length === 1 && gone !== undefined && come !== undefined) {
    const there = at(context, aboutPart('server'));
    tell(there, 'server-replaced', { before: gone.server, after: come.server, shown: [gone.url, come.url] });
  } else {
    for (const { url, server } of removed)
      tell(at(context, aboutPart('server', url)), 'server-removed', { before: server, shown: [url, null] });
    for (const { url, server } of added)
      tell(at(context, aboutPart('server', url)), 'server-added', { after: server, shown: [null, url] });
  }
  for (const [one, two] of pairs) {
    const there = at(context, aboutPart('server', two.url));
    if (one.url !== two.url)
      tell(there, 'server-variables-renamed', { before: one.server, after: two.server, shown: [one.url, two.url] });
    compareServer(there, one, two);
  }
}

/** A server, with its URL in one spelling. */
interface Served {
  readonly url: string;
  readonly server: JsonObject;
}

type Servers = ReadonlyMap<string, Served>;

/** Pairs servers by their URLs, then by what these say beside the names of variables. */
function matchServers(left: Servers, right: Servers): Matched<Served> {
  const pairs = [...left.values()].flatMap((one): readonly (readonly [Served, Served])[] => {
    const two = right.get(one.url);
    return two === undefined ? [] : [[one, two]];
  });
  const removed = [...left.values()].filter(({ url }) => !right.has(url));
  const added = [...right.values()].filter(({ url }) => !left.has(url));
  return withSoleOnes({ pairs, removed, added }, spelledOut);
}

/** The URL of a server with what its variables are in the place of their names. */
function spelledOut({ url, server }: Served): string {
  const names = namesIn(url);
  return url.replaceAll(/\{([^{}]*)\}/gu, (written, name: string) => {
    const variable = member(member(server, 'variables'), name);
    return isJsonObject(variable) ? `{${names.indexOf(name)} ${canonical(meaning(variable))}}` : written;
  });
}

function namesIn(url: string): readonly string[] {
  return [...new Set(parameterNames(url))];
}

function serversOf(holder: JsonObject): Servers | undefined {
  const servers = member(holder, 'servers');
  if (servers === undefined || (isJsonArray(servers) && servers.length === 0))
    return new Map([['/', { url: '/', server: {} }]]);
  if (!isJsonArray(servers)) return undefined;
  const found = new Map<string, Served>();
  for (const server of servers) {
    const written = member(server, 'url');
    if (!isJsonObject(server) || typeof written !== 'string') return undefined;
    const url = addressOf(written);
    found.set(url, { url, server });
  }
  return found;
}

/** `url` in one spelling: a slash at the end says nothing, and names of schemes and hosts have no case (RFC 3986 §6.2.2.1). */
function addressOf(url: string): string {
  const bare = url.length > 1 ? url.replace(/\/$/u, '') : url;
  return bare.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#{}]*(?=[/?#]|$)/iu, (origin) => origin.toLowerCase());
}

function compareServer(context: Context, before: Served, after: Served): void {
  compareMembers(context, before.server, after.server, ['url', 'variables']);
  const [left, right] = [member(before.server, 'variables'), member(after.server, 'variables')];
  for (const [name, other] of pairedNames(before, after)) {
    const there = at(context, aboutPart(`{${other}}`));
    const [one, two] = [member(left, name), member(right, other)];
    const shown = [meaning(one), meaning(two)] as const;
    if (canonical(shown[0]) !== canonical(shown[1]))
      tell(there, 'server-variable-changed', { before: one, after: two, shown });
    else if (isJsonObject(one) && isJsonObject(two)) compareMembers(there, one, two, ['default', 'enum']);
  }
}

/** The names of variables on both sides: those in the URL by their order, others by name. */
function pairedNames(before: Served, after: Served): readonly (readonly [string, string])[] {
  const [left, right] = [namesIn(before.url), namesIn(after.url)];
  const beside = [before, after].flatMap(({ server, url }) => {
    const variables = member(server, 'variables');
    return isJsonObject(variables) ? Object.keys(variables).filter((name) => !namesIn(url).includes(name)) : [];
  });
  return [
    ...left.map((name, index) => [name, right[index] ?? name] as const),
    ...[...new Set(beside)].toSorted().map((name) => [name, name] as const),
  ];
}

function meaning(variable: JsonValue | undefined): JsonValue {
  if (!isJsonObject(variable)) return variable ?? null;
  const values = member(variable, 'enum') ?? null;
  // The order of values says nothing.
  const sorted = isJsonArray(values)
    ? values.toSorted((one, two) => (canonical(one) < canonical(two) ? -1 : 1))
    : values;
  return [member(variable, 'default') ?? null, sorted];
}
