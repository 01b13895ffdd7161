import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { coreOperation, coreOperations, inlineOperation } from '../../checks/testing/judged.ts';
import { jsonEqual, member, type JsonValue, type Story } from '../../core/index.ts';
import { exclusiveProperties } from '../exclusive-properties.ts';
import type { Subject } from '../subject.ts';
import { isValidRequest } from '../valid-request.ts';
import { isInvalidRequest } from './broken-requests.ts';
import { randomStory } from './random-story.ts';
import { refusedWrite } from './refused-write.ts';
import { STORIES } from './registry.ts';
import { writtenObject } from './written-object.ts';

const SCHEMA = { type: 'object', properties: { anything: {}, name: { type: 'string' } } };
const READ_PATH = '/workflow_sessions/{id}';
const session = coreOperation('patchWorkflowSession');

function storiesOf(subject: Subject, readPath?: string): readonly Story[] {
  return STORIES.flatMap((maker) => maker.stories(subject, readPath));
}

/** A story in short: `read 0, write 0`. */
function course({ steps }: Pick<Story, 'steps'>): string {
  return steps.map(({ action, object }) => `${action} ${object}`).join(', ');
}

function storyCalled(id: string): Story {
  const found = storiesOf(session, READ_PATH).find((story) => story.id === `patchWorkflowSession/${id}`);
  if (found === undefined) throw new TypeError(`no story is called ${id}`);
  return found;
}

test('every maker is named after its file, and every file with a maker is registered', () => {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const withMaker = files.filter((name) =>
    /^export const \w+: StoryMaker = /mu.test(readFileSync(new URL(name, folder), 'utf8')),
  );

  expect(withMaker.map((name) => name.replace('.ts', '')).toSorted()).toEqual(STORIES.map(({ id }) => id).toSorted());
});

test('every maker has stories about sessions', () => {
  for (const maker of STORIES) expect(maker.stories(session, READ_PATH), maker.id).not.toEqual([]);
});

test('without a look at the object there are only stories that the answers tell', () => {
  const ids = coreOperations().flatMap((subject) => storiesOf(subject).map(({ id }): string => id));

  expect(ids).toEqual([
    'createCloseSessionAction/read-only-sent/workflow_action.id',
    'createUsernamePasswordAction/read-only-sent/workflow_action.id',
    'createPasswordUpdateWorkflow/read-only-sent/workflow.id',
    'patchWorkflowSession/read-only-sent/workflow_session.id',
    'patchWorkflowSession/read-only-sent/workflow_session.uid',
    'patchWorkflowSession/read-only-sent/all',
  ]);
});

test('every story is the same each time, has an id of its own, and its requests are what its steps say', () => {
  for (const subject of coreOperations()) {
    const stories = storiesOf(subject, READ_PATH);

    expect(storiesOf(subject, READ_PATH)).toEqual(stories);
    expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
    for (const story of stories) expect(mislabelled(subject, story), story.id).toEqual([]);
  }
});

/** The steps whose request is not what the step says: valid where it is a write, wrong by both layers where it must be refused. */
function mislabelled(subject: Subject, { steps }: Pick<Story, 'steps'>): readonly string[] {
  const object = writtenObject(subject);
  const exclusive = object === undefined ? [] : exclusiveProperties(object.schema);
  return steps
    .filter(({ action, request }) => {
      if (action === 'read') return request.method !== 'GET' || request.body.kind !== 'none';
      if (action === 'refuse') return !isInvalidRequest(subject, request);
      const body = request.body.kind === 'json' ? request.body.value : undefined;
      const named = exclusive.filter((name) => member(member(body, 'workflow_session'), name) !== undefined);
      return !isValidRequest(subject, request) || named.length > 1;
    })
    .map(({ action, request }) => `${action} ${JSON.stringify(request.body)}`);
}

for (const [id, expected] of [
  ['write-then-read/example', 'read 0, write 0, read 0'],
  ['write-twice/profile_ids', 'write 0, read 0, repeat 0, read 0'],
  ['two-writes/status', 'write 0, read 0, write 0, read 0'],
  ['refused-write/workflow_session.status', 'write 0, read 0, refuse 0, read 0'],
  ['read-only-sent/all', 'read 0, write 0, read 0'],
  ['other-object/example', 'read 1, write 0, read 1'],
  ['each-word-kept/requester_type', 'write 0, read 0, write 0, read 0, write 0, read 0'],
  ['default-omitted/run', 'read 0, write 0, read 0, read 1, write 1, read 1'],
] as const)
  test(`${id} goes: ${expected}`, () => {
    expect(course(storyCalled(id))).toBe(expected);
  });

/** What a step of a story sends as the session. */
function sessionSent({ steps }: Pick<Story, 'steps'>, index: number): JsonValue | undefined {
  const body = steps[index]?.request.body;
  return body?.kind === 'json' ? member(body.value, 'workflow_session') : undefined;
}

test('a property is written alone, and the second time with another value', () => {
  expect(sessionSent(storyCalled('write-then-read/status'), 1)).toEqual({ status: 'completed' });
  expect(sessionSent(storyCalled('two-writes/status'), 2)).toEqual({ status: 'api_request_sent' });
  expect(sessionSent(storyCalled('two-writes/attributes-one-entry'), 2)).toEqual({
    attributes: { text_attribute_uid: 'static text (changed)' },
  });
});

test('a list is written with its greater item first, a map with names that mean something to JavaScript', () => {
  const ids = member(sessionSent(storyCalled('write-then-read/profile_ids-in-order'), 1), 'profile_ids');

  expect(ids).toEqual(['7c9e6679-7425-40de-944b-e07fc1f90ae7', '3f1c2b7a-5d4e-4f60-8a9b-0c1d2e3f4a5b']);
  expect(JSON.stringify(sessionSent(storyCalled('write-then-read/attributes-of-several-sorts'), 1))).toContain(
    '"__proto__":"a name like any other","constructor"',
  );
});

test('a write that must be refused has new values wherever it is not wrong', () => {
  const story = storyCalled('refused-write/workflow_session.status');
  const [first, second] = [sessionSent(story, 0), sessionSent(story, 2)];

  expect(second).toMatchObject({ status: { nested: true } });
  for (const name of ['workflow_id', 'requester_id', 'requester_type', 'profile_id', 'attributes'])
    expect(jsonEqual(member(first, name), member(second, name)), name).toBe(false);
});

test('no place is made wrong where the document allows anything', () => {
  const operation = inlineOperation({
    operation: {
      requestBody: { content: { 'application/json': { schema: SCHEMA, example: { anything: 1, name: 'x' } } } },
    },
  });

  const ids = refusedWrite.stories(operation, '/things').map(({ id }): string => id);

  expect(ids).toEqual(['createThing/refused-write/body', 'createThing/refused-write/name']);
});

test('a parameter is left out for one object and sent with its default for the other', () => {
  const { steps } = storyCalled('default-omitted/run');

  expect(steps.filter(({ action }) => action === 'write').map(({ request }) => request.query)).toEqual([
    [],
    [['run', 'false']],
  ]);
});

test('read-only texts are sent beside a valid body', () => {
  expect(sessionSent(storyCalled('read-only-sent/all'), 1)).toMatchObject({
    status: 'completed',
    id: 'c0ffee00-0000-4000-8000-00000000c0de',
    uid: 'c0ffee00c0ffee00c0ffee00c0ffee00',
  });
});

test('stories drawn at random begin and end with a look, have one around each refusal, and do what they say', () => {
  const arbitrary = randomStory(session, READ_PATH);
  if (arbitrary === undefined) throw new TypeError('no story is drawn about sessions');

  const stories = fc.sample(arbitrary, { numRuns: 60, seed: 7 });

  for (const steps of stories) {
    const actions = steps.map(({ action }) => action);
    expect(actions.at(0)).toBe('read');
    expect(actions.at(-1)).toBe('read');
    expect(actions.join(' ')).not.toMatch(/(?:write|repeat|refuse) refuse|refuse (?:write|repeat|refuse)|read read/u);
    expect(mislabelled(session, { steps })).toEqual([]);
  }
  expect(new Set(stories.flatMap((steps) => steps.map(({ action }) => action))).size).toBe(4);
});

test('a story drawn at random becomes as small as one write between two looks', () => {
  const arbitrary = randomStory(session, READ_PATH);
  if (arbitrary === undefined) throw new TypeError('no story is drawn about sessions');

  const { counterexample } = fc.check(
    fc.property(arbitrary, (steps) =>
      steps.every(({ action, request }) => action !== 'write' || !JSON.stringify(request.body).includes('"status"')),
    ),
    { seed: 7, numRuns: 200 },
  );

  const steps = counterexample?.[0] ?? [];
  expect(course({ steps })).toBe('read 0, write 0, read 0');
  expect(sessionSent({ steps }, 1)).toEqual({ status: expect.any(String) });
});
