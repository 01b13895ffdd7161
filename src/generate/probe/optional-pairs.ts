import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  valueAt,
  type Case,
  type JsonObject,
  type JsonValue,
} from '../../core/index.ts';
import { editValue } from '../edit-value.ts';
import { withProperty } from '../exclusive-properties.ts';
import type { Site } from '../mutation/site.ts';
import { pairwise, type Factor } from '../pairwise.ts';
import { sampleValue } from '../sample-value.ts';
import { validBases } from '../valid-bases.ts';
import { acceptedCase } from './accepted-case.ts';
import type { Probe } from './probe.ts';

const ID = 'optional-pairs';
/** Values of one property that are combined with those of others; the rest of a long enum is tried on its own. */
const MAX_LEVELS = 4;

/** Is every pair of optional properties accepted, there and not there and with several values? */
export const optionalPairs: Probe = {
  id: ID,
  title: `every pair of optional properties is accepted, each absent and with up to ${MAX_LEVELS} values`,
  cases: (subject) => {
    const [base] = validBases(subject);
    if (base?.body === undefined) return [];
    const { body, request, sites } = base;
    const document = subject.contract.documents.corrected;
    return sites.flatMap((site) => {
      const factors = factorsOf(document, site);
      if (factors.length < 2) return [];
      return pairwise(factors).flatMap((row, index): readonly Case[] =>
        acceptedCase(subject, ID, `${site.pointer.slice(1) || 'body'}/${index}`, {
          title: `accepts a combination of optional properties: ${describe(row)}`,
          focus: site.schemaPointer,
          request: { ...request, body: { kind: 'json', value: editValue(body, site.pointer, combine(site, row)) } },
        }),
      );
    });
  },
  limits: (subject) => {
    const [base] = validBases(subject);
    const { operation } = subject.layers.corrected;
    return (base?.sites ?? []).flatMap(({ schema, pointer }) => {
      const values = isJsonArray(schema['enum']) ? schema['enum'].length : 0;
      if (values <= MAX_LEVELS) return [];
      return [`${operation.id} ${ID}: ${pointer} is combined with ${MAX_LEVELS} of its ${values} values`];
    });
  },
};

/** One per optional property: left out, or one of a few values. */
function factorsOf(
  document: JsonObject,
  { schema, schemaPointer, value, role }: Site,
): readonly Factor<JsonValue | undefined>[] {
  const { properties, required } = schema;
  if (!isJsonObject(properties) || !isJsonObject(value) || role === 'entry') return [];
  const names = Object.keys(properties).filter((name) => !isJsonArray(required) || !required.includes(name));
  return names.flatMap((name) => {
    const pointer = appendPointer(schemaPointer, 'properties', name);
    const property = valueAt(document, pointer);
    if (isJsonObject(property) && property['readOnly'] === true) return [];
    const values =
      isJsonObject(property) && isJsonArray(property['enum']) ? property['enum'] : [sampleValue(document, pointer)];
    return [{ name, levels: [undefined, ...values.slice(0, MAX_LEVELS)] }];
  });
}

type Row = readonly (readonly [name: string, value: JsonValue | undefined])[];

function combine({ schema, value }: Site, row: Row): JsonValue {
  const names = new Set(row.map(([name]) => name));
  const others = Object.entries(isJsonObject(value) ? value : {}).filter(([name]) => !names.has(name));
  let object: JsonValue = Object.fromEntries(others);
  for (const [name, level] of row) if (level !== undefined) object = withProperty(schema, object, name, level);
  return object;
}

function describe(row: Row): string {
  const there = row.filter(([, level]) => level !== undefined).map(([name]) => name);
  return there.length === 0 ? 'none' : there.join(', ');
}
