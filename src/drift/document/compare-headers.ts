import { isJsonObject, member, type JsonObject } from '../../core/index.ts';
import { parameterPart } from '../place/place.ts';
import { canonical } from './canonical.ts';
import { compareExamples } from './compare-examples.ts';
import { compareMembers, compareOddFlags, compareUnread } from './compare-members.ts';
import { compareFlag } from './compare-parameters.ts';
import { compareSchemaMembers } from './compare-schema-members.ts';
import { compareSerialisation } from './compare-serialisation.ts';
import { at, tell, type Context } from './context.ts';
import type { Source } from './source.ts';

interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly value: JsonObject;
}

/** Compares the headers of two responses (OpenAPI 3.0.3 §4.7.21). Their names have no case. */
export function compareHeaders(context: Context, before: JsonObject, after: JsonObject): void {
  const [left, right] = [headersOf(context.left, before), headersOf(context.right, after)];
  if (left === undefined || right === undefined) {
    compareUnread(context, before, after, 'headers');
    return;
  }
  for (const key of [...new Set([...left.keys(), ...right.keys()])].toSorted()) {
    const [one, two] = [left.get(key), right.get(key)];
    const there = at(context, parameterPart('header', key));
    if (one !== undefined && two !== undefined) compareHeader(there, one, two);
    else if (two !== undefined)
      tell(there, `${needOf(two)}-header-added`, { after: two.value, shown: [null, two.name] });
    else if (one !== undefined)
      tell(there, `${needOf(one)}-header-removed`, { before: one.value, shown: [one.name, null] });
  }
}

function needOf(header: Header): 'optional' | 'required' {
  return header.required ? 'required' : 'optional';
}

/** Undefined where some of them cannot be read. `Content-Type` is for the media types to say, and ignored (OpenAPI 3.0.3 §4.7.17). */
function headersOf(source: Source, response: JsonObject): ReadonlyMap<string, Header> | undefined {
  const headers = member(response, 'headers');
  const found = new Map<string, Header>();
  if (headers === undefined) return found;
  if (!isJsonObject(headers)) return undefined;
  for (const name of Object.keys(headers)) {
    const value = source.object(headers[name]) ?? { unreadable: source.behind(headers[name]) ?? null };
    if (name.toLowerCase() !== 'content-type')
      found.set(name.toLowerCase(), { name, value, required: member(value, 'required') === true });
  }
  return found;
}

function compareHeader(context: Context, one: Header, two: Header): void {
  if (one.required !== two.required) {
    const kind = two.required ? 'header-became-required' : 'header-became-optional';
    const written = { holderBefore: one.value, holderAfter: two.value, member: 'required' };
    const cause = canonical([one.name.toLowerCase(), kind, one.value, two.value]);
    tell(context, kind, { ...written, shown: [one.required, two.required], cause });
  }
  compareFlag(context, one.value, two.value, 'deprecated', ['became-deprecated', 'no-longer-deprecated']);
  const [left, right] = compareSerialisation(context, 'header', one.value, two.value);
  compareSchemaMembers(context, left, right);
  compareExamples(context, one.value, two.value);
  compareOddFlags(context, one.value, two.value, ['deprecated', 'required']);
  compareMembers(context, one.value, two.value, KNOWN);
}

const KNOWN = ['$ref', 'content', 'deprecated', 'example', 'examples', 'explode', 'required', 'schema', 'style'];
