import { isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import type { Source } from './source.ts';

/** The scheme `name` of the document; undefined where there is none that can be read. */
export function schemeOf(source: Source, name: string): JsonObject | undefined {
  return source.object(definitionOf(source, name));
}

/** What is written in the place of the scheme `name`. */
export function definitionOf(source: Source, name: string): JsonValue | undefined {
  return member(member(source.tree['components'], 'securitySchemes'), name);
}

/** What tells a scheme apart on the wire; a scheme of several flows is as many ways to be let in. `bearerFormat` is words. */
export function signatures(scheme: JsonObject): readonly string[] {
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
