import {
  checkId,
  headerValue,
  isJsonArray,
  JUDGED_LAYERS,
  mediaTypeOf,
  member,
  parentPointer,
  valueAt,
  type JsonPointer,
  type JsonValue,
  type JudgedLayer,
  type Observation,
} from '../core/index.ts';
import type { Violation } from '../schema/index.ts';
import type { Check, CheckContext } from './check.ts';
import { matches } from './content-type-documented.ts';
import { defectOf, isTightened } from './defect-of.ts';
import { detourOf } from './detour-of.ts';
import { judged, NOTHING } from './judgement.ts';
import { isOwnExchange } from './own-exchange.ts';
import { fold } from './same-value.ts';

/** The payload must meet the schema that the document gives for its status and media type, in at least one layer. */
export const bodySchema: Check = {
  id: checkId('body-schema'),
  level: 'MUST',
  title: 'the body fails its schema; an enum value that the document does not know is drift',
  needs: 'an answer with a JSON payload and a documented schema',
  source: 'OpenAPI 3.0.3 §4.7.14, §4.7.24',
  applies: isOwnExchange,
  judge: (context) => {
    const { body } = context;
    if (body.kind !== 'json') return NOTHING;
    const verdicts = JUDGED_LAYERS.flatMap((layer) => judgeLayer(context, layer, body.value));
    if (verdicts.every(({ schema }) => schema === null)) return NOTHING;
    const invalid = verdicts.filter(({ violations }) => violations.length > 0);
    if (invalid.length < verdicts.length)
      return judged(
        ...invalid.flatMap(({ violations, schema }) =>
          distinct(violations.map((item) => documentAtFault(context, item, schema))),
        ),
      );
    const last = invalid.at(-1);
    return judged(...distinct((last?.violations ?? []).map((item) => serverAtFault(context, item, body.value))));
  },
};

interface LayerVerdict {
  readonly layer: JudgedLayer;
  readonly schema: JsonPointer | null;
  readonly violations: readonly Violation[];
}

/**
 * Where the schema of the answer's payload stands in a layer: null where the layer documents the answer and leaves its payload open,
 * undefined where it does not document such an answer.
 */
export function payloadSchema(
  { exchange, responses }: CheckContext,
  layer: JudgedLayer,
): JsonPointer | null | undefined {
  const response = responses[layer];
  if (response === undefined) return undefined;
  if (response.content.length === 0) return null;
  const mediaType = mediaTypeOf(headerValue(exchange.response.headers, 'content-type') ?? '') ?? '';
  // Of several keys that match, the most specific counts (OpenAPI 3.0.3 §4.7.14); ranges have a `*` or two.
  const [nearest] = response.content
    .filter((item) => matches(item.mediaType, mediaType))
    .toSorted((one, other) => one.mediaType.split('*').length - other.mediaType.split('*').length);
  // An answer that does not say what it is gets read as what the document promises.
  const found = nearest ?? (mediaType === '' ? response.content[0] : undefined);
  return found?.schema;
}

function judgeLayer(context: CheckContext, layer: JudgedLayer, value: JsonValue): readonly LayerVerdict[] {
  const schema = payloadSchema(context, layer);
  if (schema === undefined) return [];
  const { schemas } = context.operation.layers[layer];
  return [{ layer, schema, violations: schema === null ? [] : schemas.validator(schema, 'response')(value) }];
}

/** One observation per assertion and gravity: the thousandth wrong item of a list has the same cause as the first. */
function distinct(observations: readonly Observation[]): readonly Observation[] {
  const byCause = observations.toReversed().map((item) => [`${item.severity} ${item.pointer}`, item] as const);
  return [...new Map(byCause).values()].toReversed();
}

function documentAtFault(
  { operation: { contract }, responses }: CheckContext,
  violation: Violation,
  schema: JsonPointer | null,
): Observation {
  const { layer, schemaPointer: pointer, instancePointer } = violation;
  // What the document merely forgot to demand excuses nobody.
  if (layer === 'corrected' && isTightened(contract, pointer))
    return { severity: 'violation', layer, pointer, message: describe(violation), defect: null };
  const detour = schema === null ? undefined : detourOf(contract, layer, schema, instancePointer);
  const defect = defectOf(contract, detour, pointer, responses[layer]?.pointer);
  return { severity: 'spec-defect', layer, pointer, message: describe(violation), defect };
}

function serverAtFault({ operation }: CheckContext, violation: Violation, body: JsonValue): Observation {
  const { layer, schemaPointer: pointer, keyword } = violation;
  const found = { layer, pointer, message: describe(violation) };
  if (keyword !== 'enum') return { severity: 'violation', defect: null, ...found };
  const spelling = spellingDefect(operation, violation, valueAt(body, violation.instancePointer));
  return spelling ? { severity: 'spec-defect', ...found, ...spelling } : { severity: 'drift', defect: null, ...found };
}

/**
 * A value that is documented in another spelling, where the contract says (`x-enum-comparison`) that letter case and separators
 * carry no meaning; undefined where it is unknown in any spelling.
 */
function spellingDefect(
  { contract }: CheckContext['operation'],
  { layer, schemaPointer }: Violation,
  value: JsonValue | undefined,
): { readonly defect: string | null } | undefined {
  const document = contract.documents[layer];
  const values = valueAt(document, schemaPointer);
  const schemaAt = parentPointer(schemaPointer);
  if (typeof value !== 'string' || !isJsonArray(values)) return undefined;
  if (member(valueAt(document, schemaAt), 'x-enum-comparison') !== 'separator-insensitive') return undefined;
  const known = values.some((item) => typeof item === 'string' && fold(item) === fold(value));
  return known ? { defect: defectOf(contract, schemaAt) } : undefined;
}

function describe({ instancePointer, expected, got, causes }: Violation): string {
  const nearest = causes.length === 0 ? '' : ` (${causes.slice(0, 2).map(describe).join('; ')})`;
  return `${instancePointer === '' ? '(root)' : instancePointer}: expected ${expected}, got ${got}${nearest}`;
}
