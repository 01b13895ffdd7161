import { expect, test } from '@playwright/test';

import { coreOperation, inlineContract, jsonResponse } from '../checks/testing/judged.ts';
import { specificationFindings } from './specification-findings.ts';

test('lists every row of the register once, as a defect of the document that belongs to no operation', () => {
  const { contract } = coreOperation('patchWorkflowSession');

  const findings = specificationFindings(contract);

  expect(findings.map(({ defect }) => defect)).toEqual(contract.defects.map(({ id }) => id));
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  for (const finding of findings)
    expect(finding).toMatchObject({ severity: 'spec-defect', layer: 'published', operationId: null, request: null });
});

test('says what is done about a defect', () => {
  const messages = specificationFindings(coreOperation('patchWorkflowSession').contract).map(({ message }) => message);

  expect(messages.filter((message) => message.startsWith('S4: '))).toEqual([
    'S4: Replies to actions require page_id, which no request supplies (corrected: action-page-id-optional)',
  ]);
  expect(messages.some((message) => message.includes('(repaired: hoist-boolean-required)'))).toBe(true);
  expect(messages.some((message) => message.includes('(decided: '))).toBe(true);
});

test('lists references that lead nowhere, each by its place', () => {
  const nowhere = { $ref: '#/components/schemas/Nobody' };
  const contract = inlineContract({ responses: { '200': jsonResponse(nowhere), '400': jsonResponse(nowhere) } });

  const findings = specificationFindings(contract);

  expect(findings.map(({ message }) => message)).toEqual([
    '$ref "#/components/schemas/Nobody" leads nowhere',
    '$ref "#/components/schemas/Nobody" leads nowhere',
  ]);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
});
