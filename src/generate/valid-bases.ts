import {
  appendPointer,
  isJsonObject,
  pointerTokens,
  valueAt,
  type CaseRequest,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../core/index.ts';
import { editValue } from './edit-value.ts';
import { withProperty } from './exclusive-properties.ts';
import { sitesOf, type Site } from './mutation/site.ts';
import { sampleValue } from './sample-value.ts';
import type { Subject } from './subject.ts';
import { isValidRequest, validRequest } from './valid-request.ts';

/** A valid request that others are made from by changing one thing. */
export interface ValidBase {
  /** Tells it from the others, in a word. */
  readonly variant: string;
  readonly request: CaseRequest;
  /** The JSON of its body; undefined where it has none. */
  readonly body: JsonValue | undefined;
  /** The places of its body that no base before it has. */
  readonly sites: readonly Site[];
}

/** More shapes of one request than this are not told apart. */
const MAX_BASES = 12;

const known = new WeakMap<Subject, readonly ValidBase[]>();

/**
 * The documented example, and beside it as many requests as it takes to have every property of the schema in one of them: an example
 * leaves out what does not go together with the rest. Empty where no valid request can be made up.
 */
export function validBases(subject: Subject): readonly ValidBase[] {
  const bases = known.get(subject) ?? makeBases(subject);
  known.set(subject, bases);
  return bases;
}

function makeBases(subject: Subject): readonly ValidBase[] {
  const request = validRequest(subject);
  if (!isValidRequest(subject, request)) return [];
  const { body } = request;
  const schema = subject.layers.corrected.operation.requestBody?.content[0]?.schema ?? null;
  if (body.kind !== 'json' || schema === null) return [{ variant: 'example', request, body: undefined, sites: [] }];
  const document = subject.contract.documents.corrected;
  const seen = new Set<JsonPointer>();
  const bases: ValidBase[] = [];
  const add = (variant: string, value: JsonValue): void => {
    const changed: CaseRequest = { ...request, body: { kind: 'json', value } };
    if (bases.length === MAX_BASES || !isValidRequest(subject, changed)) return;
    const sites = sitesOf(document, schema, value).filter((site) => !seen.has(site.pointer));
    for (const site of sites) seen.add(site.pointer);
    bases.push({ variant, request: changed, body: value, sites });
  };
  add('example', body.value);
  for (const site of sitesOf(document, schema, body.value))
    for (const [name, value] of missingProperties(document, site)) {
      if (seen.has(appendPointer(site.pointer, name))) continue;
      const object = withProperty(site.schema, site.value, name, value);
      add([...pointerTokens(site.pointer), name].join('.'), editValue(body.value, site.pointer, object));
    }
  return bases;
}

/** What the schema of an object lists and the object does not have, each with a sample. */
function missingProperties(
  document: JsonObject,
  { schema, schemaPointer, value }: Site,
): readonly (readonly [string, JsonValue])[] {
  const { properties } = schema;
  if (!isJsonObject(properties) || !isJsonObject(value)) return [];
  return Object.keys(properties).flatMap((name) => {
    const pointer = appendPointer(schemaPointer, 'properties', name);
    const property = valueAt(document, pointer);
    if (Object.hasOwn(value, name) || (isJsonObject(property) && property['readOnly'] === true)) return [];
    const sample = sampleValue(document, pointer);
    return sample === undefined ? [] : [[name, sample] as const];
  });
}
