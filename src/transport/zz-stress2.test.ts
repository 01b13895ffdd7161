import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { maskMembers } from './mask-members.ts';
import { isSensitiveName } from './sensitive-name.ts';

fc.configureGlobal({ numRuns: 5000 });
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
