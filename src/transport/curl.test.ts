import { execFileSync } from 'node:child_process';

import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import type { ReportedRequest } from '../core/index.ts';
import { curlCommand } from './curl.ts';

const REQUEST: ReportedRequest = { method: 'GET', url: 'https://a.example/x', headers: [], body: null };

/** Each run starts a shell. */
const SHELL_RUNS = { numRuns: 30 };

const command = (request: Partial<ReportedRequest>): string =>
  curlCommand({ ...REQUEST, ...request }, { credentialVariable: 'NERM_TOKEN' });

/** What curl would be given, according to a real shell. */
function shellWords(line: string): readonly string[] {
  const script = `curl() { printf '%s\\0' "$@"; }; ${line}`;
  const env = { PATH: process.env['PATH'], NERM_TOKEN: 'the token' };
  return execFileSync('sh', ['-c', script], { env, encoding: 'utf8' }).split('\0').slice(0, -1);
}

test('credentials become a reference to a variable, whatever the scheme', () => {
  expect(command({ headers: [['Authorization', 'Bearer [redacted]']] })).toBe(
    `curl -sS -i -X 'GET' 'https://a.example/x' -H "Authorization: Bearer $NERM_TOKEN"`,
  );
  expect(shellWords(command({ headers: [['authorization', 'Token token=[redacted]']] }))).toContain(
    'authorization: Token token=the token',
  );
  expect(command({ headers: [['Authorization', 'Bearer']] })).toContain(`-H 'Authorization: Bearer'`);
});

test('leaves to curl what curl sets', () => {
  const headers = ['Content-Length', 'host', 'Connection', 'User-Agent'].map((name) => [name, '1'] as const);

  expect(command({ headers })).not.toContain('-H');
});

test('an empty field is sent empty, and no media type is added to a body', () => {
  expect(command({ headers: [['X-Empty', '']] })).toContain(`-H 'X-Empty;'`);
  expect(command({ body: '@file' })).toContain(`-H 'Content-Type:' --data-raw '@file'`);
  expect(command({ body: '{}', headers: [['content-type', 'a/b']] })).toContain(`-H 'content-type: a/b' --data-raw`);
});

test('keeps curl from changing the URL, and from waiting for the body of a HEAD', () => {
  expect(command({ url: 'https://a.example/[1]' })).toContain("--globoff 'https");
  expect(command({ url: 'https://a.example/../x' })).toContain("--path-as-is 'https");
  expect(command({ method: 'HEAD', body: 'x' })).toBe(`curl -sS -i --head 'https://a.example/x' -H 'Content-Type:'`);
});

test('refuses a name that is no shell variable', () => {
  expect(() => curlCommand(REQUEST, { credentialVariable: 'A; rm' })).toThrow(TypeError);
});

test('a real shell hands every text on unchanged', () => {
  const text = fc
    .oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from(`'"\\$\`!*~ \n;&|<>(){}#aé`)) }),
    )
    .filter((value) => !value.includes('\0'));
  fc.assert(
    fc.property(text, text, text, (path, value, body) => {
      const headers = [['X-Value', `.${value}`] as const];

      const words = shellWords(command({ method: 'PATCH', url: `https://a.example/${path}`, headers, body }));

      expect(words.filter((word) => word !== '--globoff' && word !== '--path-as-is')).toEqual([
        '-sS',
        '-i',
        '-X',
        'PATCH',
        `https://a.example/${path}`,
        '-H',
        `X-Value: .${value}`,
        '-H',
        'Content-Type:',
        '--data-raw',
        body,
      ]);
    }),
    SHELL_RUNS,
  );
});

test('what stands before masked credentials is no shell code', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('"$`\\(a) ')) }), (scheme) => {
      expect(shellWords(command({ headers: [['Authorization', `${scheme}x [redacted]`]] })).at(-1)).toBe(
        `Authorization: ${scheme}x the token`,
      );
    }),
    SHELL_RUNS,
  );
});
