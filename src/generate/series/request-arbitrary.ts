import * as fc from 'fast-check';

import type { CaseRequest, HeaderFields, JsonValue } from '../../core/index.ts';
import { parameterArbitrary, schemaArbitrary } from '../arbitrary/schema-arbitrary.ts';
import type { Subject } from '../subject.ts';
import { validRequest } from '../valid-request.ts';

/** What is drawn of a request; the rest of it is that of the documented example. */
export interface DrawnParts {
  /** Undefined where the operation takes no JSON body. */
  readonly body: JsonValue | undefined;
  readonly query: HeaderFields;
}

const known = new WeakMap<Subject, fc.Arbitrary<DrawnParts>>();

/** Bodies and query parameters of valid requests to the operation; made once for each. Almost all are valid on the wire. */
export function requestArbitrary(subject: Subject): fc.Arbitrary<DrawnParts> {
  const arbitrary = known.get(subject) ?? makeArbitrary(subject);
  known.set(subject, arbitrary);
  return arbitrary;
}

function makeArbitrary({ contract, layers }: Subject): fc.Arbitrary<DrawnParts> {
  const document = contract.documents.corrected;
  const { parameters, requestBody } = layers.corrected.operation;
  const schema = requestBody?.content[0]?.schema ?? null;
  const query = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, required, schema: pointer }) => {
      const field = parameterArbitrary(document, pointer, 'query').map((value): HeaderFields => [[name, value]]);
      return required ? field : fc.option(field, { nil: [] });
    });
  return fc.record(
    {
      body: schema === null ? fc.constant(undefined) : schemaArbitrary(document, schema),
      query: fc.tuple(...query).map((fields) => fields.flat()),
    },
    { noNullPrototype: true },
  );
}

/** The documented example with `parts` in place of its own. */
export function withParts(subject: Subject, { body, query }: DrawnParts): CaseRequest {
  const example = validRequest(subject);
  return { ...example, query, body: body === undefined ? example.body : { kind: 'json', value: body } };
}
