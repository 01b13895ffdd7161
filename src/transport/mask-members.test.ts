import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { maskMembers } from './mask-members.ts';
import { isSensitiveName } from './sensitive-name.ts';

for (const [text, masked] of [
  ['{"access_token":"abc","expires_in":749}', '{"access_token":"[redacted]","expires_in":749}'],
  ['{ "Client-Secret" : "a\\"b" , "x":1}', '{ "Client-Secret" : "[redacted]" , "x":1}'],
  ['[{"a":{"password":12345}}]', '[{"a":{"password":"[redacted]"}}]'],
  ['{"password":null,"id_token":true}', '{"password":null,"id_token":true}'],
  ['{"refresh_token":"cut off', '{"refresh_token":"[redacted]"'],
  ['{"token_type":"bearer","message":"password: none"}', '{"token_type":"bearer","message":"password: none"}'],
  ['grant_type=x&client_secret=a%20b&scope=', 'grant_type=x&client_secret=[redacted]&scope='],
  ['password=abc', 'password=[redacted]'],
  ['https://a.example/?page=2&api_key=abc#top', 'https://a.example/?page=2&api_key=[redacted]#top'],
  ['{"next":"/x?token=abc","n":1}', '{"next":"/x?token=[redacted]","n":1}'],
  ['', ''],
] as const)
  test(`${text} becomes ${masked}`, () => {
    expect(maskMembers(text)).toBe(masked);
    expect(maskMembers(masked)).toBe(masked);
  });

test('whatever the value, it is masked in JSON and in a form', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ unit: 'binary' }), (key, value) => {
      const members = { [key]: 1, client_secret: value, last: 'x' };

      expect(maskMembers(JSON.stringify(members))).toContain('"client_secret":"[redacted]","last":"x"');
      expect(maskMembers(new URLSearchParams({ password: value, last: 'x' }).toString())).toBe(
        'password=[redacted]&last=x',
      );
    }),
  );
});

test('members with harmless names stay to the letter', () => {
  const name = fc.string().filter((text) => !isSensitiveName(text) && !/[&?=]/u.test(text));
  const value = fc
    .jsonValue()
    .filter((json) => !/token|secret|pass|key|assertion|credential|auth|jwt/iu.test(JSON.stringify(json)));
  fc.assert(
    fc.property(fc.dictionary(name, value), (members) => {
      expect(maskMembers(JSON.stringify(members, null, 1))).toBe(JSON.stringify(members, null, 1));
    }),
  );
});

const LENGTH = 10_000_000;

for (const [name, value] of [
  ['characters', 'x'.repeat(LENGTH)],
  ['escapes', String.raw`\"`.repeat(LENGTH / 2)],
  ['beginnings of members', String.raw`\"a\":`.repeat(LENGTH / 6)],
] as const) {
  test(`masks a string of ten million ${name}, whole or cut off`, () => {
    expect(maskMembers(`{"password":"${value}","n":1}`)).toBe('{"password":"[redacted]","n":1}');
    expect(maskMembers(`{"password":"${value}`)).toBe('{"password":"[redacted]"');
  });

  test(`leaves a harmless string of ten million ${name}, and masks what follows`, () => {
    const start = `{"note":"${value}"`;

    expect(maskMembers(`${start},"token":"a"}`) === `${start},"token":"[redacted]"}`).toBe(true);
  });
}

test('gets over a name, a number and white space of ten million characters', () => {
  for (const text of [`{"${'n'.repeat(LENGTH)}":1}`, `{"n":${'1'.repeat(LENGTH)}}`, `{"n"${' '.repeat(LENGTH)}:1}`])
    expect(maskMembers(text) === text).toBe(true);
  expect(maskMembers(`password=${'x'.repeat(LENGTH)}`)).toBe('password=[redacted]');
});
