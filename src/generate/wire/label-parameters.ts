import type { Operation, Parameter } from '../../contract/index.ts';
import {
  appendPointer,
  JUDGED_LAYERS,
  respell,
  valueAt,
  type Breach,
  type CaseRequest,
  type JudgedLayer,
} from '../../core/index.ts';
import type { Subject } from '../subject.ts';
import { readParameter } from './read-parameter.ts';
import type { Remark } from './wire-label.ts';

/** Stands for the id of the target's own object, whose notation alone is judged. */
const SOME_ID = '3f1c2b7a-5d4e-4f60-8a9b-0c1d2e3f4a5b';

/** What a server that reads path, query and header fields by the letter would have to say about them. */
export function labelParameters(subject: Subject, request: CaseRequest): readonly Remark[] {
  const { operation } = subject.layers.corrected;
  return [
    ...unknownNames(operation, request),
    ...JUDGED_LAYERS.flatMap((layer) =>
      subject.layers[layer].operation.parameters.flatMap((parameter) =>
        labelParameter(subject, layer, parameter, request),
      ),
    ),
  ];
}

function unknownNames({ parameters }: Operation, { query }: CaseRequest): readonly Remark[] {
  const known = new Set(parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name));
  const unknown = query.find(([name]) => !known.has(name));
  return unknown === undefined
    ? []
    : [{ kind: 'coercible', why: `the document knows no query parameter ${unknown[0]}` }];
}

function labelParameter(
  subject: Subject,
  layer: JudgedLayer,
  parameter: Parameter,
  request: CaseRequest,
): readonly Remark[] {
  const values = valuesOf(parameter, request);
  const { name, pointer, schema } = parameter;
  // The target's own object is what the contract asks for; it is filled in later.
  if (values === undefined) return [];
  const [value, ...others] = values;
  if (value === undefined) {
    const missing = { layer, pointer: appendPointer(pointer, 'required'), where: name, keyword: 'required' };
    return parameter.required ? [breach({ ...missing, expected: `parameter ${name}`, got: 'nothing' })] : [];
  }
  if (others.length > 0) return [{ kind: 'coercible', why: `the parameter ${name} occurs ${values.length} times` }];
  if (schema === null) return [];
  const read = readParameter(value, valueAt(subject.contract.documents[layer], schema));
  if (read.kind === 'coercible') return [read];
  return subject.layers[layer].schemas
    .validator(
      schema,
      'request',
    )(read.value)
    .map((violation) => {
      const { schemaPointer, keyword, expected, got } = violation;
      return breach({ layer, pointer: schemaPointer, where: name, keyword, expected, got });
    });
}

/** What a request sends under the name of a parameter; undefined where the target fills it in. */
function valuesOf({ in: place, name }: Parameter, request: CaseRequest): readonly string[] | undefined {
  const folded = name.toLowerCase();
  switch (place) {
    case 'path': {
      const value = request.pathValues[name];
      if (value?.kind === 'respelt') return [respell(SOME_ID, value.spelling)];
      return value?.kind === 'literal' ? [value.value] : undefined;
    }
    case 'query':
      return request.query.filter(([field]) => field === name).map(([, value]) => value);
    case 'header':
      return request.headers.filter(([field]) => field.toLowerCase() === folded).map(([, value]) => value);
    case 'cookie':
      return undefined;
    default:
      return place satisfies never;
  }
}

function breach(of: Breach): Remark {
  return { kind: 'breach', breach: of };
}
