import { expect, test } from '@playwright/test';

import { identity } from './identity.ts';
import { caseWith } from './testing/answered.ts';
import { coreOperation, inlineOperation, jsonResponse } from './testing/judged.ts';
import { judgeAnswer, judgeChange, observed } from './testing/judged-by.ts';

const ID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';
const OTHER_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const url = `https://tenant.example/api/workflow_sessions/${ID}?run=false`;

test("tells that the reply is about another session than the path's", () => {
  const judgement = judgeChange(identity, { sent: {}, shown: { id: OTHER_ID }, url });

  expect(observed(judgement)).toEqual([
    {
      severity: 'violation',
      layer: 'corrected',
      pointer: '/components/schemas/WorkflowSession/properties/id',
      message: `/workflow_session/id: addressed "${ID}", the reply is about "${OTHER_ID}"`,
      defect: null,
    },
  ]);
});

test('is silent where the reply is about the session addressed, in either letter case', () => {
  expect(observed(judgeChange(identity, { sent: {}, shown: { id: ID }, url }))).toEqual([]);
  expect(observed(judgeChange(identity, { sent: {}, shown: { id: ID.toUpperCase() }, url }))).toEqual([]);
});

test('says nothing where the reply shows no id', () => {
  expect(judgeChange(identity, { sent: {}, shown: {}, url })).toEqual({ kind: 'nothing-to-judge' });
});

test('does not apply to operations without an id in their path', () => {
  const operation = coreOperation('createCloseSessionAction');
  const json = { workflow_action: { id: ID } };

  expect(judgeAnswer(identity, operation, caseWith({ kind: 'accept' }), { status: 200, json })).toBeUndefined();
});

test('finds an encoded id in the middle of the path, and the property on the root', () => {
  const operation = inlineOperation({
    paths: {
      '/things/{name}/parts': {
        post: {
          operationId: 'createPart',
          parameters: [{ name: 'name', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            '200': jsonResponse({ type: 'object', properties: { name: { type: 'string', readOnly: true } } }),
          },
        },
      },
    },
  });
  const testCase = caseWith({ kind: 'accept' });
  const addressed = { ...testCase, request: { ...testCase.request, path: '/things/{name}/parts' } };
  const judge = (name: string) =>
    observed(
      judgeAnswer(
        identity,
        operation,
        addressed,
        { status: 200, json: { name } },
        'https://t.example/api/things/a%2Fb/parts',
      ),
    );

  expect(judge('a/b')).toEqual([]);
  expect(judge('A/b')).toHaveLength(1);
});
