import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { caseWith } from '../checks/testing/answered.ts';
import { caseId, checkId, jsonPointer, operationId, type Case, type Observation } from '../core/index.ts';
import { fingerprint } from './fingerprint.ts';

const CHECK = checkId('body-schema');
const PLACE = jsonPointer('paths', '/things', 'post');
const SHARED = jsonPointer('components', 'schemas', 'Thing');
const OBSERVED: Observation = {
  severity: 'violation',
  layer: 'corrected',
  pointer: PLACE,
  message: '/a: expected string, got 5',
  defect: null,
};
const ACCEPTING = caseWith({ kind: 'accept' });

function refusing(mutation: string, pointer = '/a'): Case {
  return caseWith({ kind: 'refuse-data', mutation, pointer, attribute: 'a' });
}

function idOf(changes: Partial<Observation> = {}, testCase: Case = ACCEPTING, check = CHECK, api = 'nerm'): string {
  return fingerprint(check, api, testCase, { ...OBSERVED, ...changes });
}

test('is twelve hexadecimal digits, the same each time', () => {
  expect(idOf()).toMatch(/^[0-9a-f]{12}$/u);
  expect(idOf()).toBe(idOf());
});

test('does not depend on the message, the value in it, or the row of the register', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (message, defect) => expect(idOf({ message, defect })).toBe(idOf())));
});

test('does not depend on which variant of a probe showed the cause', () => {
  const other = { ...ACCEPTING, id: caseId('createThing/accept/other'), title: 'another case' };

  expect(idOf({}, other)).toBe(idOf());
  expect(idOf({ pointer: null }, other)).toBe(idOf({ pointer: null }));
});

test('differs by check, place, layer, and severity', () => {
  const ids = [
    idOf(),
    idOf({}, ACCEPTING, checkId('undocumented-property')),
    idOf({ pointer: jsonPointer('paths', '/things', 'get') }),
    idOf({ pointer: null }),
    idOf({ layer: 'repaired' }),
    idOf({ severity: 'spec-defect' }),
  ];

  expect(new Set(ids).size).toBe(ids.length);
});

test('differs by operation, unless the place is a shared component', () => {
  const elsewhere = { ...ACCEPTING, operationId: operationId('createOther') };

  expect(idOf({}, elsewhere)).not.toBe(idOf());
  expect(idOf({ pointer: SHARED }, elsewhere)).toBe(idOf({ pointer: SHARED }));
});

test('differs by API even where the components have the same name', () => {
  expect(idOf({ pointer: SHARED }, ACCEPTING, CHECK, 'isc')).not.toBe(idOf({ pointer: SHARED }));
});

test('differs by the kind of mutation, and without a place in the document by the place of the mutation', () => {
  expect(idOf({}, refusing('wrong-type'))).not.toBe(idOf({}, refusing('missing-required')));
  expect(idOf({}, refusing('wrong-type'))).toBe(idOf({}, refusing('wrong-type', '/b')));
  expect(idOf({ pointer: null }, refusing('wrong-type'))).not.toBe(
    idOf({ pointer: null }, refusing('wrong-type', '/b')),
  );
});

test('differs by probe where there is no place in the document', () => {
  const other = { ...ACCEPTING, probe: 'media-type' };

  expect(idOf({ pointer: null }, other)).not.toBe(idOf({ pointer: null }));
  expect(idOf({}, other)).toBe(idOf());
});
