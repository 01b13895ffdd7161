import type { JudgedOperation } from '../../checks/index.ts';
import type { Parameter } from '../../contract/index.ts';
import { appendPointer, type JsonObject, type RequestConstraint, type RequestPlace } from '../../core/index.ts';
import type { Assertion } from './assertion.ts';
import { nodesOf, schemaTree } from './schema-tree.ts';

/** Larger limits are not tried: the request would be about size, not about the limit. */
const LARGEST = 10_000;
const SIZES = new Set(['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties']);

/** Every assertion that the corrected layer makes about a request of `operation`: of its parameters first, then of its body. */
export function requestConstraints({ contract, layers }: JudgedOperation): readonly RequestConstraint[] {
  const document = contract.documents.corrected;
  const { parameters, requestBody, pointer } = layers.corrected.operation;
  const schema = requestBody?.content[0]?.schema ?? null;
  const body = schema === null ? [] : nodesOf(schemaTree(document, schema, 'request'));
  return [
    ...parameters.flatMap((parameter) => [
      ...requiredParameter(parameter),
      ...parameterConstraints(document, parameter),
    ]),
    ...(requestBody?.required === true
      ? [
          row('body', {
            keyword: 'requestBody',
            pointer: appendPointer(pointer, 'requestBody', 'required'),
            value: null,
          }),
        ]
      : []),
    ...body.flatMap(({ assertions, branches }) => [
      ...assertions.map((assertion) => constraint('body', assertion)),
      ...branches.map((branch) =>
        row(
          'body',
          { keyword: 'alternative', pointer: branch.pointer, value: null },
          { forbidden: 'an alternative may be left alone' },
        ),
      ),
    ]),
  ];
}

/** A parameter travels as text, so that the type `string` keeps nothing out: it is no constraint. */
function parameterConstraints(document: JsonObject, { in: place, schema }: Parameter): readonly RequestConstraint[] {
  if (schema === null || place === 'cookie') return [];
  return nodesOf(schemaTree(document, schema, 'request')).flatMap(({ assertions }) =>
    assertions
      .filter(({ keyword, value }) => keyword !== 'type' || value !== '"string"')
      .map((assertion) => constraint(place, assertion)),
  );
}

/** A path without one of its parameters is another path. */
function requiredParameter({ in: place, required, pointer, name }: Parameter): readonly RequestConstraint[] {
  if (!required || place === 'path' || place === 'cookie') return [];
  return [
    row(place, { keyword: 'required', pointer: appendPointer(pointer, 'required'), value: JSON.stringify(name) }),
  ];
}

function constraint(place: RequestPlace, assertion: Assertion): RequestConstraint {
  const { keyword, value } = assertion;
  const limit = SIZES.has(keyword) ? Number(value) : 0;
  const tooLarge = limit > LARGEST ? 'a request of this size would be about its size' : undefined;
  return row(place, assertion, {
    allowed: tooLarge,
    forbidden: keyword === 'nullable' ? 'that null is allowed forbids nothing' : tooLarge,
  });
}

interface Reasons {
  readonly allowed?: string | undefined;
  readonly forbidden?: string | undefined;
}

function row(
  place: RequestPlace,
  { keyword, pointer, value }: Pick<Assertion, 'keyword' | 'pointer' | 'value'>,
  { allowed, forbidden }: Reasons = {},
): RequestConstraint {
  return {
    id: [place, pointer, ...(value === null ? [] : [value])].join(' '),
    place,
    pointer,
    keyword,
    value,
    unreachable: { allowed: allowed ?? null, forbidden: forbidden ?? null },
  };
}
