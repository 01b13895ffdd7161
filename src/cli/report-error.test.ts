import { expect, test } from '@playwright/test';

import { ConfigError } from '../core/index.ts';
import { reportError } from './report-error.ts';

function said(error: unknown): readonly string[] {
  const lines: string[] = [];
  reportError(error, { note: (line) => lines.push(line) });
  return lines;
}

test('a mistake is said in two lines, whatever stands in the file that it quotes', () => {
  const error = new ConfigError('document-malformed', 'facts.json holds \u001B[2J\u202E', {
    hint: 'Give another\u0007.',
  });

  expect(said(error)).toEqual([
    String.raw`sailpoint-conformance: facts.json holds \u001b[2J\u202e`,
    String.raw`  Give another\u0007.`,
  ]);
});

test('a bug shows its stack, line by line', () => {
  const [head, stack = ''] = said(new TypeError('no\u001B[31m'));

  expect(head).toContain('this is a bug in the harness');
  expect(stack.split('\n')[0]).toBe(String.raw`TypeError: no\u001b[31m`);
  expect(stack.split('\n').length).toBeGreaterThan(2);
});
