import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { CHECKS, type Check } from '../checks/index.ts';
import { caseWith, refuseData } from '../checks/testing/answered.ts';
import { caseId, jsonPointer, operationId, type Case, type Observation } from '../core/index.ts';
import { fingerprint } from './fingerprint.ts';

const CHECK = checkNamed('body-schema');
const BLAMING = checkNamed('no-server-error');
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

function checkNamed(id: string): Check {
  const check = CHECKS.find((item) => item.id === id);
  if (check === undefined) throw new TypeError(`no check is called ${id}`);
  return check;
}

function refusing(mutation: string, focus: string | null = 'a'): Case {
  return { ...caseWith(refuseData('/a', mutation)), focus: focus === null ? null : jsonPointer(focus) };
}

function idOf(changes: Partial<Observation> = {}, testCase: Case = ACCEPTING, check = CHECK, api = 'nerm'): string {
  return fingerprint({ check, api, testCase }, { ...OBSERVED, ...changes });
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
    idOf({}, ACCEPTING, checkNamed('undocumented-property')),
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

test('differs by mutation and place of the request where the check blames the request', () => {
  const ids = [
    idOf({ pointer: null }, ACCEPTING, BLAMING),
    idOf({ pointer: null }, refusing('wrong-type'), BLAMING),
    idOf({ pointer: null }, refusing('missing-required'), BLAMING),
    idOf({ pointer: null }, refusing('wrong-type', 'b'), BLAMING),
  ];

  expect(new Set(ids).size).toBe(ids.length);
});

test('is the same for any request where the check blames the answer', () => {
  expect(idOf({}, refusing('wrong-type'))).toBe(idOf({}, refusing('missing-required', 'b')));
  expect(idOf({}, refusing('wrong-type'))).toBe(idOf());
});

test('differs by what was asked where there is no place in the document', () => {
  const other = caseWith({ kind: 'refuse-method', offered: ['POST'] });

  expect(idOf({ pointer: null }, other)).not.toBe(idOf({ pointer: null }));
  expect(idOf({}, other)).toBe(idOf());
});

test('is the same whether a fixed case or one drawn at random showed it', () => {
  const drawn = { ...refusing('wrong-type'), probe: 'random-invalid', id: caseId('createThing/random-invalid/7') };

  expect(idOf({ pointer: null }, drawn, BLAMING)).toBe(idOf({ pointer: null }, refusing('wrong-type'), BLAMING));
});
