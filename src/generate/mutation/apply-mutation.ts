import {
  jsonPointer,
  type AppliedMutation,
  type CaseBody,
  type JsonPointer,
  type JsonValue,
  type PathValue,
} from '../../core/index.ts';
import { editValue } from '../edit-value.ts';
import type { MutatedRequest } from '../probe/mutated-case.ts';
import { cut, shortText } from '../short-text.ts';
import type { ValidBase } from '../valid-bases.ts';
import type { Mutated, ParameterMutation, ParameterSite, TextMutation, ValueMutation } from './mutation.ts';
import type { Site } from './site.ts';

/** `base` with what `mutation` makes of one place of its body; undefined where the place gives no occasion. */
export function applyValueMutation(
  mutation: ValueMutation,
  { body, request, variant }: ValidBase,
  site: Site,
): MutatedRequest | undefined {
  const mutated = body === undefined ? undefined : mutation.mutate(site);
  if (body === undefined || mutated === undefined) return undefined;
  const { pointer, attribute, value } = site;
  const applied: AppliedMutation = {
    id: mutation.id,
    place: 'body',
    pointer,
    attribute,
    before: shortText(value),
    after: afterOf(mutated),
  };
  return {
    variant: `${mutation.id}${pointer}${variantSuffix(variant)}`,
    mutation: applied,
    request: { ...request, body: mutatedBody(body, pointer, mutated) },
    twin: request,
    focus: site.schemaPointer,
  };
}

/** `base` with its body spoilt as text; undefined where that gives no occasion. */
export function applyTextMutation(mutation: TextMutation, { body, request }: ValidBase): MutatedRequest | undefined {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const spoilt = body === undefined || text === undefined ? undefined : mutation.spoil(text, body);
  if (text === undefined || spoilt === undefined) return undefined;
  const after = spoilt.kind === 'text' ? spoilt.text : `base64 ${spoilt.base64}`;
  return {
    variant: mutation.id,
    mutation: { id: mutation.id, place: 'body', pointer: '', attribute: null, before: cut(text), after: cut(after) },
    request: { ...request, body: spoilt },
    twin: request,
    focus: null,
  };
}

/** `base` with other values under the name of one parameter; undefined where the parameter gives no occasion. */
export function applyParameterMutation(
  mutation: ParameterMutation,
  { request }: ValidBase,
  site: ParameterSite,
): MutatedRequest | undefined {
  const values = mutation.mutate(site);
  const { in: place, name, schema } = site.parameter;
  if (values === undefined || place === 'cookie') return undefined;
  const applied: AppliedMutation = {
    id: mutation.id,
    place,
    pointer: name,
    attribute: name,
    before: site.value,
    after: values.length === 0 ? null : cut(values.join(', ')),
  };
  const pairs = values.map((value) => [name, value] as const);
  const others = (fields: typeof request.query): typeof request.query => fields.filter(([field]) => field !== name);
  const [first] = values;
  const changed =
    place === 'query'
      ? { query: [...others(request.query), ...pairs] }
      : place === 'header'
        ? { headers: [...others(request.headers), ...pairs] }
        : { pathValues: { ...request.pathValues, [name]: pathValue(mutation, first ?? '') } };
  return {
    variant: `${mutation.id}/${name}`,
    mutation: applied,
    request: { ...request, ...changed },
    twin: request,
    focus: schema,
  };
}

function pathValue({ spelling }: ParameterMutation, value: string): PathValue {
  return spelling === undefined ? { kind: 'literal', value } : { kind: 'respelt', spelling };
}

function afterOf(mutated: Mutated): string | null {
  if (mutated.kind === 'literal') return cut(mutated.text);
  return mutated.kind === 'remove' ? null : shortText(mutated.value);
}

/** Stands for a literal until the text is made; no generated text holds it. */
const PLACEHOLDER = '\u{F0000}literal\u{F0000}';

function mutatedBody(body: JsonValue, pointer: JsonPointer, mutated: Mutated): CaseBody {
  if (mutated.kind === 'remove' && pointer === jsonPointer()) return { kind: 'none' };
  if (mutated.kind !== 'literal')
    return { kind: 'json', value: editValue(body, pointer, mutated.kind === 'remove' ? undefined : mutated.value) };
  const text = JSON.stringify(editValue(body, pointer, PLACEHOLDER));
  return { kind: 'text', text: text.replace(JSON.stringify(PLACEHOLDER), () => mutated.text) };
}

function variantSuffix(variant: string): string {
  return variant === 'example' ? '' : `@${variant}`;
}
