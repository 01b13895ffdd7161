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
import { defectOf } from './defect-of.ts';
import { judged, NOTHING } from './judgement.ts';
import { isOwnExchange } from './own-exchange.ts';

/** The payload must meet the schema that the document gives for its status and media type, in at least one layer. */
export const bodySchema: Check = {
  id: checkId('body-schema'),
  level: 'MUST',
  title: 'the body fails its schema; an enum value that the document does not know is drift',
  source: 'OpenAPI 3.0.3 §4.7.14, §4.7.24',
  applies: isOwnExchange,
  judge: (context) => {
    const { body } = context;
    if (body.kind !== 'json') return NOTHING;
    const verdicts = JUDGED_LAYERS.flatMap((layer) => judgeLayer(context, layer, body.value));
    if (verdicts.length === 0) return NOTHING;
    const invalid = verdicts.filter(({ violations }) => violations.length > 0);
    if (invalid.length < verdicts.length)
      return judged(...invalid.flatMap((verdict) => unique(verdict).map((item) => documentAtFault(context, item))));
    const last = invalid.at(-1);
    return judged(...(last ? unique(last).map((item) => serverAtFault(context, item, body.value)) : []));
  },
};

interface LayerVerdict {
  readonly layer: JudgedLayer;
  readonly violations: readonly Violation[];
}

/** Where the schema of the answer's payload stands in a layer; undefined where that layer has none. */
export function payloadSchema({ exchange, responses }: CheckContext, layer: JudgedLayer): JsonPointer | undefined {
  const mediaType = mediaTypeOf(headerValue(exchange.response.headers, 'content-type') ?? '') ?? '';
  const content = responses[layer]?.content ?? [];
  // An answer that does not say what it is gets read as what the document promises.
  const found =
    content.find((item) => matches(item.mediaType, mediaType)) ?? (mediaType === '' ? content[0] : undefined);
  return found?.schema ?? undefined;
}

function judgeLayer(context: CheckContext, layer: JudgedLayer, value: JsonValue): readonly LayerVerdict[] {
  const pointer = payloadSchema(context, layer);
  if (pointer === undefined) return [];
  const { schemas } = context.operation.layers[layer];
  return [{ layer, violations: schemas.validator(pointer, 'response')(value) }];
}

/** One violation per assertion: the thousandth wrong item of a list has the same cause as the first. */
function unique({ violations }: LayerVerdict): readonly Violation[] {
  return [...new Map(violations.toReversed().map((item) => [item.schemaPointer, item])).values()].toReversed();
}

function documentAtFault({ operation, responses }: CheckContext, violation: Violation): Observation {
  const { layer, schemaPointer: pointer } = violation;
  const defect = defectOf(operation.contract, pointer, responses[layer]?.pointer);
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

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[\s-]/gu, '_');
}

function describe({ instancePointer, expected, got, causes }: Violation): string {
  const nearest = causes.length === 0 ? '' : ` (${causes.slice(0, 2).map(describe).join('; ')})`;
  return `${instancePointer === '' ? '(root)' : instancePointer}: expected ${expected}, got ${got}${nearest}`;
}
