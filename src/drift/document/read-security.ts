import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import type { Source } from './source.ts';

/** One way to be let in: all that has to be shown at once, in texts that are equal for equal schemes whatever they are called. */
export type Alternative = ReadonlySet<string>;

export interface ReadSecurity {
  readonly alternatives: readonly Alternative[];
  /** Whether some scheme that it names is not there, or cannot be read. */
  readonly unreadable: boolean;
}

/** Between a scheme and a scope of it. */
export const SCOPE = ' with scope ';

/** More combinations of flows than this are not told apart. */
const MOST_ALTERNATIVES = 64;

/** `security` as written (OpenAPI 3.0.3 §4.7.30); without any, everybody is let in. */
export function readSecurity(source: Source, security: JsonValue | undefined): ReadSecurity {
  if (security === undefined || (isJsonArray(security) && security.length === 0))
    return { alternatives: [new Set()], unreadable: false };
  if (!isJsonArray(security)) return { alternatives: [], unreadable: true };
  const read = security.map((requirement) => readRequirement(source, requirement));
  return {
    alternatives: distinct(read.flatMap(({ alternatives }) => alternatives)),
    unreadable: read.some(({ unreadable }) => unreadable),
  };
}

function readRequirement(source: Source, requirement: JsonValue): ReadSecurity {
  if (!isJsonObject(requirement)) return { alternatives: [new Set([canonical(requirement)])], unreadable: true };
  let unreadable = false;
  let alternatives: readonly Alternative[] = [new Set()];
  for (const name of Object.keys(requirement).toSorted()) {
    const scheme = schemeOf(source, name);
    if (scheme === undefined) unreadable = true;
    const ways =
      scheme === undefined ? [`scheme ${name} ${canonical(definitionOf(source, name))}`] : signatures(scheme);
    const scopes = requirement[name];
    // What is no list is taken for one scope that nobody knows.
    const texts = isJsonArray(scopes) ? scopes.map(canonical).toSorted() : [canonical(scopes)];
    alternatives = alternatives
      .flatMap((known) =>
        ways.map((way) => new Set([...known, way, ...texts.map((scope) => `${way}${SCOPE}${scope}`)])),
      )
      .slice(0, MOST_ALTERNATIVES);
  }
  return { alternatives, unreadable };
}

function schemeOf(source: Source, name: string): JsonObject | undefined {
  return source.object(definitionOf(source, name));
}

function definitionOf(source: Source, name: string): JsonValue | undefined {
  return member(member(source.tree['components'], 'securitySchemes'), name);
}

/** What tells a scheme apart on the wire; a scheme of several flows is as many ways to be let in. `bearerFormat` is words. */
function signatures(scheme: JsonObject): readonly string[] {
  const text = (name: string): string => {
    const value = member(scheme, name);
    return typeof value === 'string' ? value : canonical(value);
  };
  const type = text('type').toLowerCase();
  const place = text('in').toLowerCase();
  const name = place === 'header' ? text('name').toLowerCase() : text('name');
  const flows = member(scheme, 'flows');
  if (type === 'apikey') return [canonical([type, place, name])];
  if (type === 'http') return [canonical([type, text('scheme').toLowerCase()])];
  if (type === 'openidconnect') return [canonical([type, text('openIdConnectUrl')])];
  if (!isJsonObject(flows)) return [canonical([type, text('scheme'), place, name, flows ?? null])];
  const ways = Object.keys(flows).filter((flow) => !flow.startsWith('x-'));
  return ways.length === 0
    ? [canonical([type])]
    : ways.toSorted().map((flow) => canonical([type, flow, urls(flows[flow])]));
}

function urls(flow: JsonValue | undefined): JsonValue {
  return ['authorizationUrl', 'tokenUrl', 'refreshUrl'].map((name) => member(flow, name) ?? null);
}

function distinct(alternatives: readonly Alternative[]): readonly Alternative[] {
  return [...new Map(alternatives.map((alternative) => [textOf(alternative), alternative])).values()];
}

/** `alternative` as one text, the same for equal ones. */
export function textOf(alternative: Alternative): string {
  return [...alternative].toSorted().join(' & ');
}
