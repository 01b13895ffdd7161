import { expect, test } from '@playwright/test';

import { listFlag, switchFlag, valueFlag, type Call, type Command } from './command.ts';
import { commandHelp } from './help.ts';
import { parseCall } from './parse-call.ts';

const output = { data: () => undefined, note: () => undefined, progress: () => undefined, colour: false };

const command: Command = {
  name: 'do things',
  summary: 'do some things',
  positionals: '',
  flags: [
    valueFlag('seed', 'N', 'a number'),
    listFlag('operation', 'ID', 'one of them'),
    switchFlag('plan', 'only say so'),
  ],
  run: () => Promise.resolve(0),
};

function parse(...args: readonly string[]): Call {
  return parseCall(command, args, output);
}

test('a flag with a value has the last one given', () => {
  expect(parse('--seed', '1', '--seed=2').value('seed')).toBe('2');
  expect(parse().value('seed')).toBeUndefined();
});

test('a repeatable flag has all values in their order', () => {
  expect(parse('--operation', 'a', '--operation', 'b').values('operation')).toEqual(['a', 'b']);
  expect(parse().values('operation')).toEqual([]);
});

test('a switch is there or not', () => {
  expect(parse('--plan').has('plan')).toBe(true);
  expect(parse().has('plan')).toBe(false);
});

for (const args of [['--sed', '1'], ['--seed'], ['--plan=yes'], ['word']])
  test(`${args.join(' ')} is refused with a pointer to the help`, () => {
    expect(() => parse(...args)).toThrow(
      expect.objectContaining({ code: 'usage', hint: expect.stringContaining('do things --help') }),
    );
  });

test('words are taken where a command wants them', () => {
  const wanting = { ...command, positionals: '[FILE…]' };

  expect(parseCall(wanting, ['a', '--plan', 'b'], output).positionals).toEqual(['a', 'b']);
});

test('the help names every flag with what stands behind it', () => {
  expect(commandHelp(command)).toBe(
    [
      'do some things',
      '',
      'usage: npx sailpoint-conformance do things [flags]',
      '',
      '  --seed N          a number',
      '  --operation ID …  one of them',
      '  --plan            only say so',
    ].join('\n'),
  );
});
