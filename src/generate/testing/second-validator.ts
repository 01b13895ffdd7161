// oxlint-disable-next-line import/no-unassigned-import -- The formats register themselves.
import '@hyperjump/json-schema/formats';
import { addFormat, loadDialect, setFormatHandler } from '@hyperjump/json-schema/experimental';
import {
  registerSchema,
  setShouldValidateFormat,
  setShouldValidateSchema,
  validate,
} from '@hyperjump/json-schema/openapi-3-0';

import { JUDGED_LAYERS, type JsonPointer, type JsonValue, type JudgedLayer } from '../../core/index.ts';
import type { Subject } from '../subject.ts';

/** Says whether a layer of the subject's contract allows `value` by the schema at `pointer`. */
export type SecondValidator = (layer: JudgedLayer, pointer: JsonPointer, value: JsonValue) => boolean;

/** OpenAPI 3.0, and the keyword `format` of OpenAPI 3.0, which this validator takes over from draft-04 with the formats of that draft only. */
const DIALECT = 'https://spec.openapis.org/oas/3.0/schema';
const VOCABULARY = 'https://spec.openapis.org/oas/3.0/dialect';
const FORMAT = 'https://json-schema.org/keyword/draft-04/format';
/** OpenAPI 3.0.3 §4.4. */
const WIDTHS = { int32: 2 ** 31, int64: 2 ** 63 } as const;

function teachFormats(): void {
  // The document as a whole has defects that have nothing to do with requests, and annotations of a later draft.
  setShouldValidateSchema(false);
  loadDialect(DIALECT, { [VOCABULARY]: true }, true);
  setShouldValidateFormat(true);
  setFormatHandler(FORMAT, 'uuid', 'https://json-schema.org/format/uuid');
  for (const [name, limit] of Object.entries(WIDTHS)) {
    const id = `https://contracts.example/format/${name}`;
    addFormat({ id, handler: (value) => typeof value !== 'number' || (value >= -limit && value < limit) });
    setFormatHandler(FORMAT, name, id);
  }
}

let documents = 0;

/**
 * For tests: a validator that shares no code with the project, and reads the documents as they stand, as OpenAPI 3.0, without the
 * project's conversion to JSON Schema.
 */
export async function createSecondValidator({ contract, layers }: Subject): Promise<SecondValidator> {
  teachFormats();
  const compiled = new Map<string, Awaited<ReturnType<typeof validate>>>();
  for (const layer of JUDGED_LAYERS) {
    const { requestBody, parameters } = layers[layer].operation;
    const pointers = [requestBody?.content[0]?.schema ?? null, ...parameters.map(({ schema }) => schema)];
    const base = `https://contracts.example/${(documents += 1)}`;
    // Copied, since this validator marks what it has read.
    registerSchema(copyOf(contract.documents[layer]), base, DIALECT);
    for (const pointer of pointers)
      if (pointer !== null) compiled.set(`${layer} ${pointer}`, await validate(`${base}#${encodeURI(pointer)}`));
  }
  return (layer, pointer, value) => {
    const validator = compiled.get(`${layer} ${pointer}`);
    if (validator === undefined) throw new TypeError(`no schema at ${pointer} was compiled`);
    return validator(copyOf(value)).valid;
  };
}

/** A copy of JSON as this validator's types have it: objects and arrays that may be written to. */
function copyOf(value: JsonValue): MutableJson & Record<string, MutableJson> {
  const copy: unknown = structuredClone(value);
  if (isCopy(copy)) return copy;
  throw new TypeError('a copy of JSON is JSON');
}

type MutableJson = string | number | boolean | null | MutableJson[] | { [name: string]: MutableJson };

function isCopy(value: unknown): value is MutableJson & Record<string, MutableJson> {
  return value !== undefined;
}
