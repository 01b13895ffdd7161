import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  member,
  valueAt,
  type Case,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import { resolveReference } from '../../contract/index.ts';
import { isValidRequest, validRequest as makeValidRequest } from '../valid-request.ts';
import { makeCase, type Probe } from './probe.ts';

const ID = 'valid-request';

/** Is a valid request accepted: the documented example, and the smallest one that the document allows? */
export const validRequest: Probe = {
  id: ID,
  title: 'a valid request is accepted',
  cases: (subject) => {
    const { operation } = subject.layers.corrected;
    const document = subject.contract.documents.corrected;
    // A document may contradict itself; what it forbids itself it does not allow.
    const isValid = (testCase: Case): boolean => isValidRequest(subject, testCase.request);
    const request = makeValidRequest(subject);
    const full = makeCase(subject, ID, 'example', {
      kind: 'positive',
      title: 'accepts the documented example',
      intent: { kind: 'accept' },
      request,
    });
    const schema = operation.requestBody?.content[0]?.schema ?? null;
    if (request.body.kind !== 'json' || schema === null) return [full].filter(isValid);
    const smallest = makeCase(subject, ID, 'required-only', {
      kind: 'positive',
      title: 'accepts a request with nothing optional in it',
      intent: { kind: 'accept' },
      request: { ...request, body: { kind: 'json', value: requiredOnly(document, schema, request.body.value) } },
    });
    return [full, smallest].filter(isValid);
  },
};

/** `value` without the properties that its schema does not require, all the way down. */
function requiredOnly(document: JsonObject, pointer: JsonPointer, value: JsonValue): JsonValue {
  const found = valueAt(document, pointer);
  const located = isJsonObject(found) ? resolveReference(document, { value: found, pointer }) : undefined;
  const properties = located?.value['properties'];
  if (located === undefined || !isJsonObject(properties) || !isJsonObject(value)) return value;
  const required = isJsonArray(located.value['required']) ? located.value['required'] : [];
  const kept = Object.entries(value).filter(([name]) => required.includes(name));
  return Object.fromEntries(
    kept.map(([name, inner]) =>
      member(properties, name) === undefined
        ? [name, inner]
        : [name, requiredOnly(document, appendPointer(located.pointer, 'properties', name), inner)],
    ),
  );
}
