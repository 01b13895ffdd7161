import { isJsonArray, isJsonObject, jsonTypeOf, member, type JsonValue } from '../../core/index.ts';
import type { Question } from '../question.ts';
import { shapeOf } from '../shape.ts';
import { jsonOf } from '../view.ts';

/** Seen as a map of texts, a map of lists and a list of texts; the documents give no type. */
export const errorsType: Question = {
  id: 'errors-type',
  question: 'Of which type is errors in the 400s of NERM?',
  kind: 'tellable',
  needs: 'SAFETY=reject-only, so that bad data are sent',
  told: (scene) => {
    const body = jsonOf(scene);
    if (scene.status !== 400 || scene.api !== 'NERM' || body === undefined) return [];
    return [{ answer: typeOfErrors(member(body, 'errors')), excerpt: shapeOf(body) }];
  },
};

function typeOfErrors(errors: JsonValue | undefined): string {
  if (errors === undefined) return 'absent';
  if (isJsonArray(errors)) return `list of ${typesOf(errors)}`;
  return isJsonObject(errors) ? `map of ${typesOf(Object.values(errors))}` : NAMES[jsonTypeOf(errors)];
}

function typesOf(values: readonly JsonValue[]): string {
  const types = [...new Set(values.map((value) => PLURALS[jsonTypeOf(value)]))];
  return types.length === 0 ? 'nothing' : types.toSorted().join(' and ');
}

type TypeName = ReturnType<typeof jsonTypeOf>;

const NAMES: Readonly<Record<TypeName, string>> = {
  null: 'null',
  boolean: 'boolean',
  integer: 'number',
  number: 'number',
  string: 'text',
  array: 'list',
  object: 'object',
};

const PLURALS: Readonly<Record<TypeName, string>> = {
  null: 'nulls',
  boolean: 'booleans',
  integer: 'numbers',
  number: 'numbers',
  string: 'texts',
  array: 'lists',
  object: 'objects',
};
