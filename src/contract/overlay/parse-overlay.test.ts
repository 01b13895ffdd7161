import { expect, test } from '@playwright/test';

import { ConfigError, isJsonObject, parseJson } from '../../core/index.ts';
import type { Overlay } from './overlay.ts';
import { parseOverlay } from './parse-overlay.ts';

const ACTION = {
  'x-id': 'one',
  'x-defect': 'S1',
  target: '$.paths',
  description: 'd',
  'x-reason': 'r',
  'x-evidence': 'e',
  'x-expect': {},
};
const UPDATE = { ...ACTION, update: { a: 1 } };
const REMOVE = { ...ACTION, 'x-id': 'two', 'x-defect': undefined, 'x-expect': null, remove: true };

function parse(...actions: readonly unknown[]): Overlay {
  const document = parseJson(JSON.stringify({ overlay: '1.0.0', info: { title: 't' }, actions }));
  if (!isJsonObject(document)) throw new TypeError('an overlay is an object');
  return parseOverlay('overlay.yaml', document);
}

function problemsOf(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof ConfigError && error.code === 'overlay-malformed')
      return error.message.replace(/^.* is no usable overlay: /u, '').split('; ');
    throw error;
  }
  return [];
}

test('reads updates and removals with what the project demands of them', () => {
  const common = { effect: 'relaxes', target: '$.paths', description: 'd', reason: 'r', evidence: 'e' };

  expect(parse(UPDATE, REMOVE)).toEqual({
    source: 'overlay.yaml',
    title: 't',
    actions: [
      { ...common, kind: 'update', id: 'one', defect: 'S1', expect: {}, update: { a: 1 } },
      { ...common, kind: 'remove', id: 'two', defect: null, expect: null },
    ],
  });
});

test('lists everything that is wrong at once', () => {
  const problems = problemsOf(() => parseOverlay('o.yaml', { overlay: '1.1.0', actions: [{ target: ' ' }, 'none'] }));

  expect(problems).toEqual([
    '`overlay` must be "1.0.0"',
    '`info.title` is missing',
    'actions[0]: `x-expect` is missing',
    'actions[0]: `x-id` is missing',
    'actions[0]: `target` is missing',
    'actions[0]: `description` is missing',
    'actions[0]: `x-reason` is missing',
    'actions[0]: `x-evidence` is missing',
    'actions[0]: needs either an `update` object or `remove: true`',
    'actions[1]: must be an object',
  ]);
});

test('names the file', () => {
  expect(() => parseOverlay('o.yaml', {})).toThrow(/^o\.yaml is no usable overlay: .*`actions` must be a list/u);
});

for (const name of ['x-id', 'target', 'description', 'x-reason', 'x-evidence', 'x-expect'])
  test(`an action without ${name} is refused for that alone`, () => {
    expect(problemsOf(() => parse({ ...UPDATE, [name]: undefined }))).toEqual([`actions[0]: \`${name}\` is missing`]);
  });

for (const [what, action] of [
  ['neither updates nor removes', ACTION],
  ['does both', { ...UPDATE, remove: true }],
  ['updates by a list', { ...ACTION, update: [] }],
  ['removes not', { ...ACTION, remove: false }],
] as const)
  test(`an action that ${what} is refused`, () => {
    expect(problemsOf(() => parse(action))).toEqual(['actions[0]: needs either an `update` object or `remove: true`']);
  });

test('an id that is used twice is refused, a missing one is just missing', () => {
  expect(problemsOf(() => parse(UPDATE, REMOVE, UPDATE))).toEqual(['the x-id one is used twice']);
  expect(problemsOf(() => parse({ ...UPDATE, 'x-id': '' }, { ...UPDATE, 'x-id': '' }))).toEqual([
    'actions[0]: `x-id` is missing',
    'actions[1]: `x-id` is missing',
  ]);
});
