import { expect, test } from '@playwright/test';

import { driftDocumentsCommand } from './drift-documents.ts';
import { driftObservedCommand } from './drift-observed.ts';
import { driftThreeWayCommand } from './drift-three-way.ts';
import { callCommand } from './testing/call-command.ts';
import { documentOf, factsOf, fileOf, pinned } from './testing/drift-inputs.ts';

const OLD = documentOf(['name']);
const NONE = { ...OLD, paths: {} };
/** Documented, and with a body that the document leaves open; not documented; a success that is not documented. */
const [RIGHT, ODD, WRONG] = [404, 418, 202];

function documents(before: unknown, after: unknown): () => readonly string[] {
  return () => ['documents', fileOf('old.json', before), fileOf('new.json', after)];
}

function observed(facts: () => string, baseline: unknown = { version: 1, entries: [] }): () => readonly string[] {
  return () => {
    const dir = fileOf('baselines/nerm/baseline.json', baseline).replace('/nerm/baseline.json', '');
    return ['observed', '--facts', facts(), '--baseline', dir];
  };
}

function threeWay(newest: () => string, facts?: () => string): () => readonly string[] {
  return () => ['three-way', newest(), ...(facts === undefined ? [] : ['--facts', facts()])];
}

const COMMANDS = {
  documents: driftDocumentsCommand,
  observed: driftObservedCommand,
  'three-way': driftThreeWayCommand,
} as const;

function call([name = '', ...args]: readonly string[]): ReturnType<typeof callCommand> {
  const [, command] = Object.entries(COMMANDS).find(([known]) => known === name) ?? [];
  if (command === undefined) throw new TypeError(`no command ${name}`);
  return callCommand(command, args);
}

const NERM = (): string => pinned('nerm');
const ISC = (): string => pinned('isc');

for (const [title, args, codes] of [
  ['documents: nothing', documents(OLD, OLD), [0, 0, 0]],
  ['documents: words', documents(OLD, documentOf(['name'], '/forms', 'other')), [0, 1, 0]],
  ['documents: a break', documents(OLD, documentOf(['name', 'size'])), [1, 1, 0]],
  ['observed: nothing', observed(() => factsOf([RIGHT])), [0, 0, 0]],
  ['observed: a warning', observed(() => factsOf([ODD])), [0, 1, 0]],
  ['observed: what breaks readers', observed(() => factsOf([WRONG])), [1, 1, 0]],
  ['three-way: nothing', threeWay(NERM), [0, 0, 0]],
  ['three-way: nothing with facts', threeWay(NERM, () => factsOf([RIGHT])), [0, 0, 0]],
  ['three-way: a warning', threeWay(NERM, () => factsOf([ODD])), [0, 1, 0]],
  ['three-way: what breaks readers', threeWay(NERM, () => factsOf([WRONG])), [1, 1, 0]],
] as const)
  test(`ends with ${codes.join(', ')} for --fail-on breaking, any, none; ${title}`, async () => {
    const given = args();
    const ended = [];
    for (const failOn of ['breaking', 'any', 'none']) {
      const { code, error } = await call([...given, '--fail-on', failOn]);
      expect(error).toBe('');
      ended.push(code);
    }

    expect(ended).toEqual(codes);
    expect((await call(given)).code, 'without --fail-on').toBe(codes[0]);
  });

test('what is accepted fails neither observed nor three-way', async () => {
  const [, ...args] = observed(() => factsOf([WRONG]))();
  const { data } = await call(['observed', ...args, '--format', 'json']);
  const ids = [...data.matchAll(/"id": "([0-9a-f]{12})"/gu)].map(([, id = '']) => id);
  const ci = process.env['CI'];
  delete process.env['CI'];
  const accepted = await call(['observed', ...args, '--accept', ...ids, '--reason', 'r', '--by', 'b']);
  if (ci !== undefined) process.env['CI'] = ci;

  expect([ids.length, accepted.code]).toEqual([1, 0]);
  expect((await call(['observed', ...args, '--fail-on', 'any'])).code).toBe(0);
  expect((await call(['three-way', NERM(), ...args, '--fail-on', 'any'])).code).toBe(0);
});

test('all new facts of a kind are accepted at once', async () => {
  const [, ...args] = observed(() => factsOf([WRONG]))();
  const { data } = await call(['observed', ...args, '--format', 'json']);
  const [, kind = ''] = /"kind": "([a-z-]+)"/u.exec(data) ?? [];
  const ci = process.env['CI'];
  delete process.env['CI'];
  const accepted = await call(['observed', ...args, '--accept', '--kind', kind, '--reason', 'r', '--by', 'b']);
  const again = await call(['observed', ...args, '--accept', '--kind', kind, '--reason', 'r', '--by', 'b']);
  const misspelt = await call(['observed', ...args, '--propose', '--kind', `${kind}s`]);
  if (ci !== undefined) process.env['CI'] = ci;

  expect(accepted.code).toBe(0);
  expect((await call(['observed', ...args, '--fail-on', 'any'])).code).toBe(0);
  expect([again.code, again.error]).toEqual([
    2,
    expect.stringContaining(`no new fact of these runs is of the kind ${kind}`),
  ]);
  expect([misspelt.code, misspelt.error]).toEqual([2, expect.stringContaining(`is no kind of fact`)]);
});

for (const [flags, message] of [
  [['--reason', 'r'], '--reason means nothing without --accept or --propose'],
  [['--expires', '2030-01-01'], '--expires means nothing without --accept'],
  [['--kind', 'other-type'], '--kind means nothing without --accept or --propose'],
  [['--target', 'tenant'], '--target means nothing without --nights'],
  [['--facts', 'facts.json', '--nights', '3'], '--facts names the files that --nights would find'],
  [['--accept', '--propose'], '--accept and --propose are two ways to deal with a fact'],
  [['abc'], '"abc" is one word too many'],
] as const)
  test(`observed refuses ${flags.join(' ')}`, async () => {
    const { code, error } = await call(['observed', ...flags]);

    expect([code, error]).toEqual([2, expect.stringContaining(message)]);
  });

test('three-way does not go on without a baseline that it cannot read', async () => {
  const [, ...args] = observed(() => factsOf([WRONG]), 'hello')();

  expect((await call(['three-way', NERM(), ...args])).code).toBe(2);
});

const DAMAGED = {
  'is not there': () => '/nowhere/facts.json',
  'is empty': () => fileOf('facts.json', ''),
  'is cut off': () => factsOf([WRONG], (text) => text.slice(0, -30)),
  'is something else': () => fileOf('facts.json', []),
  'holds no answer': () => factsOf([]),
  'is of another document': () => factsOf([WRONG], (text) => text.replace(/"sha256":"../u, '"sha256":"..')),
  'is of another API': () => factsOf([WRONG], (text) => text.replaceAll('"nerm"', '"other"')),
  'does not say of which document it is': () =>
    factsOf([WRONG], (text) => text.replace(/"contracts": .*/u, '"contracts": [],')),
} as const;

for (const [title, args] of [
  ['documents: a file that is not there', () => ['documents', '/nowhere/a.json', '/nowhere/b.json']],
  ['documents: a text', documents(OLD, 'hello')],
  ['documents: nothing in common', documents(OLD, documentOf(['name'], '/others'))],
  ['documents: no operations', documents(NONE, NONE)],
  ['documents: no operations before', documents(NONE, OLD)],
  ['documents: no operations after', documents(OLD, NONE)],
  ...Object.entries(DAMAGED).flatMap(
    ([what, facts]) =>
      [
        [`observed: a facts file that ${what}`, observed(facts)],
        [`three-way: a facts file that ${what}`, threeWay(NERM, facts)],
      ] as const,
  ),
  ['observed: a baseline that is none', observed(() => factsOf([RIGHT]), 'hello')],
  ['observed: a baseline of another version', observed(() => factsOf([RIGHT]), { version: 2, entries: [] })],
  ['three-way: a document that is not there', threeWay(() => '/nowhere/new.json')],
  ['three-way: a document of another API', threeWay(() => fileOf('new.json', OLD))],
  ['three-way: a document without operations', threeWay(() => fileOf('new.json', NONE))],
  ['three-way: facts of another API than the document', threeWay(ISC, () => factsOf([RIGHT]))],
] as const)
  test(`ends with 2 and prints nothing, even with --fail-on none; ${title}`, async () => {
    const { code, data, error } = await call([...args(), '--fail-on', 'none']);

    expect([code, data]).toEqual([2, '']);
    expect(error).not.toBe('');
  });

for (const name of Object.keys(COMMANDS))
  test(`drift ${name} refuses a policy that is none`, async () => {
    const { code, error } = await call([name, '--fail-on', 'warning']);

    expect([code, error]).toEqual([2, '--fail-on "warning" is none of breaking, any, none']);
  });
