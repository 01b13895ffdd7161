import { expect, test } from '@playwright/test';

import { caseWith, mutationAt, refuseData } from '../checks/testing/answered.ts';
import { caseId, operationId, type Case, type Story } from '../core/index.ts';
import { createTenantTarget, tenantProfile } from '../targets/index.ts';
import { NO_OBJECTS, OBJECTS } from '../targets/testing/test-objects.ts';
import { tenantSettings } from '../targets/testing/tenant.ts';
import { fitCase, fitStory, type Fit } from './fit-case.ts';
import { fakeTarget } from './testing/fake-ports.ts';

const ID = '3f1c2b7a-5d4e-4f60-8a9b-0c1d2e3f4a5b';
const target = createTenantTarget(tenantProfile(tenantSettings()), 'sc00000001');
const bare = createTenantTarget(tenantProfile(tenantSettings({ objects: NO_OBJECTS, allowRun: false })), 'sc00000001');

/** A case whose second attribute is wrong, with its valid twin. */
function wrongAttribute(): Case {
  const attributes = { a: 'x', b: 5, c: 'z' };
  const wrong = caseWith(refuseData('/workflow_session/attributes/b'), { workflow_session: { attributes } });
  const twin = caseWith(
    { kind: 'accept' },
    { workflow_session: { workflow_id: ID, attributes: { ...attributes, b: 'y' } } },
  );
  return { ...wrong, twin: twin.request };
}

/** A story that sends the request of `testCase` twice. */
function storyOf({ request, title }: Case): Story {
  const step = { object: 0, request };
  return {
    id: caseId('createThing/story/twice'),
    operationId: operationId('createThing'),
    probe: 'twice',
    kind: 'scenario',
    title,
    steps: [
      { ...step, action: 'write' },
      { ...step, action: 'repeat' },
    ],
  };
}

function fitted<T>(fit: Fit<T>): T {
  if (fit.kind === 'fits') return fit.value;
  throw new TypeError(`lacks ${fit.setting}`);
}

test('a case into which nothing has to go is the very same', () => {
  const testCase = wrongAttribute();
  const story: Story = storyOf(testCase);

  expect(fitted(fitCase(testCase, fakeTarget()))).toBe(testCase);
  expect(fitted(fitStory(story, fakeTarget()))).toEqual(story);
});

test('a case and its valid twin differ in the one thing still, and the place of it moves along', () => {
  const testCase = fitted(fitCase(wrongAttribute(), target));

  expect(testCase.request.body).toEqual({
    kind: 'json',
    value: { workflow_session: { attributes: { note: 'x', remark: 5 } } },
  });
  expect(testCase.twin?.body).toEqual({
    kind: 'json',
    value: { workflow_session: { workflow_id: OBJECTS.workflowId, attributes: { note: 'x', remark: 'y' } } },
  });
  expect(testCase.intent).toMatchObject({
    kind: 'refuse-data',
    mutation: { ...mutationAt('/workflow_session/attributes/remark'), attribute: 'remark' },
  });
});

test('cases that share a twin still do', () => {
  const [one, other] = [wrongAttribute(), wrongAttribute()].map((testCase) => fitted(fitCase(testCase, target)));

  expect(one?.twin).toBeTruthy();
  expect(one?.twin).toBe(other?.twin);
});

test('what an answer has to name stays where it is no part of the place', () => {
  const testCase = wrongAttribute();
  const mutation = { ...mutationAt('/workflow_session/attributes/b'), attribute: 'attributes' };
  const moved = fitted(fitCase({ ...testCase, intent: { kind: 'tolerate', mutation, why: 'w' } }, target));

  expect(moved.intent).toMatchObject({
    mutation: { pointer: '/workflow_session/attributes/remark', attribute: 'attributes' },
  });
});

test('a mistake in a parameter has no place in the body', () => {
  const mutation = { ...mutationAt('id'), place: 'path' } as const;
  const intent = { kind: 'refuse-data', mutation, breaches: [] } as const;
  const testCase = fitted(fitCase(caseWith(intent, { workflow_id: ID }), target));

  expect(testCase.intent).toEqual(intent);
  expect(testCase.request.body).toEqual({ kind: 'json', value: { workflow_id: OBJECTS.workflowId } });
});

const ACTION = { workflow_action: { workflow_id: ID } };

test('what a case, its twin or a step lacks is named', () => {
  const plain = caseWith({ kind: 'accept' }, ACTION);
  const twinLacks = { ...wrongAttribute(), twin: plain.request };

  for (const lacking of [fitCase(plain, bare), fitCase(twinLacks, bare), fitStory(storyOf(plain), bare)])
    expect(lacking).toEqual({ kind: 'lacks', setting: 'NERM_TEST_WORKFLOW_ID' });
});

for (const [value, isLacking] of [
  ['true', true],
  ['TRUE', true],
  ['1', true],
  ['neither', true],
  ['', true],
  ['false', false],
  ['No', false],
] as const)
  test(`run=${value} ${isLacking ? 'needs ALLOW_RUN' : 'starts nothing'}`, () => {
    const plain = caseWith({ kind: 'accept' }, {});
    const running: Case = { ...plain, request: { ...plain.request, query: [['run', value]] } };

    expect(fitCase(running, bare)).toMatchObject(
      isLacking ? { kind: 'lacks', setting: 'ALLOW_RUN' } : { kind: 'fits' },
    );
    expect(fitCase(running, target)).toMatchObject({ kind: 'fits' });
  });

test('every step of a story gets its objects', () => {
  const story = fitted(fitStory(storyOf(caseWith({ kind: 'accept' }, ACTION)), target));

  expect(story.steps.map(({ request }) => request.body)).toEqual([
    { kind: 'json', value: { workflow_action: { workflow_id: OBJECTS.workflowId } } },
    { kind: 'json', value: { workflow_action: { workflow_id: OBJECTS.workflowId } } },
  ]);
});
