import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { Secret } from '../core/index.ts';
import { createRedactor } from './redact.ts';

const percent = (text: string): string => encodeURIComponent(text);
const everyByte = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const hex = (text: string): string => Buffer.from(text).toString('hex');
const form = (text: string): string => new URLSearchParams({ v: text }).toString().slice(2);
const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const asciiJson = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
const lowerHex = (text: string): string => text.replaceAll(/%[\dA-F]{2}/gu, (escape) => escape.toLowerCase());

const WHOLE_FORMS = {
  raw: (text: string) => text,
  json,
  'json, ASCII only': asciiJson,
  'json, upper-case hex': (text: string) => asciiJson(text).replaceAll(/[a-f]/gu, (digit) => digit.toUpperCase()),
  percent,
  'percent, lower-case hex': (text: string) => lowerHex(percent(text)),
  'percent, every byte': everyByte,
  'percent, twice': (text: string) => percent(percent(text)),
  'percent, every byte twice': (text: string) => everyByte(text).replaceAll('%', '%25'),
  hexadecimal: hex,
  'upper-case hexadecimal': (text: string) => hex(text).toUpperCase(),
  form,
  'form, lower-case hex': (text: string) => lowerHex(form(text)),
} as const;

const ENCODINGS = ['base64', 'base64url'] as const;

/** Anything a vendor might hand out, and worse; no lone surrogates, which UTF-8 cannot carry. */
const secretText = fc
  .oneof(fc.string({ unit: 'binary', minLength: 4, maxLength: 60 }), fc.string({ minLength: 4, maxLength: 60 }))
  .filter((text) => !'[redacted]'.includes(text));

for (const [name, encode] of Object.entries(WHOLE_FORMS))
  test(`masks a secret in the form ${name}`, () => {
    fc.assert(
      fc.property(secretText, (secret) => {
        const { text } = createRedactor([new Secret(secret)]);

        expect(text(`<<${encode(secret)}>>${encode(secret)}`)).toBe('<<[redacted]>>[redacted]');
      }),
    );
  });

for (const encoding of ENCODINGS)
  test(`no ${encoding} text lets a secret inside it through, whatever stands before and after`, () => {
    const bytes = fc.uint8Array({ maxLength: 7 });
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 60 }), bytes, bytes, (secret, before, after) => {
        const encoded = Buffer.concat([before, Buffer.from(secret), after]).toString(encoding);

        const masked = createRedactor([new Secret(secret)]).text(encoded);

        const left = masked.split('[redacted]').map((part) => Buffer.from(part, encoding).toString());
        expect(masked).toContain('[redacted]');
        expect(left.join('')).not.toContain(secret);
        expect(masked.length - '[redacted]'.length).toBeLessThanOrEqual((4 * (before.length + after.length)) / 3 + 6);
      }),
    );
  });

test('masks the secret in Basic credentials, also where they are percent-encoded', () => {
  const { text } = createRedactor([new Secret('s3cret?>~~')]);
  const credentials = Buffer.from('client:s3cret?>~~').toString('base64');

  expect(text(`Basic ${credentials}`)).toMatch(/^Basic \w+\[redacted\]=*$/u);
  expect(text(encodeURIComponent(credentials))).not.toContain(encodeURIComponent(credentials).slice(12, 20));
});

test('text without a secret stays as it is', () => {
  const secret = fc.string({ unit: fc.constantFrom(...Array.from('0123456789ABCDEF')), minLength: 16, maxLength: 40 });
  fc.assert(
    fc.property(
      fc.array(secret),
      fc.string({ unit: fc.constantFrom(...Array.from('ghij %"\\/{}é[]')) }),
      (secrets, text) => {
        expect(createRedactor(secrets.map((value) => new Secret(value))).text(text)).toBe(text);
      },
    ),
  );
});

test('masking twice is masking once', () => {
  fc.assert(
    fc.property(fc.array(secretText), fc.array(fc.string()), (secrets, between) => {
      const { text } = createRedactor(secrets.map((value) => new Secret(value)));
      const once = text(secrets.flatMap((secret, index) => [between[index] ?? '', secret]).join(' '));

      expect(text(once)).toBe(once);
    }),
  );
});

test('of two secrets, one inside the other, no rest of the longer one stays', () => {
  const { text } = createRedactor([new Secret('bcde'), new Secret('abcdefgh'), new Secret('efghijkl')]);

  expect(text('abcdefgh bcde')).toBe('[redacted] [redacted]');
});

test('ignores what is too short to be a secret, and what the mask itself contains', () => {
  const { text } = createRedactor([new Secret(''), new Secret('abc'), new Secret('redacted')]);

  expect(text('abc redacted')).toBe('abc redacted');
});

test('masks a secret that it learns later', () => {
  const redactor = createRedactor([]);
  expect(redactor.text('fetched-token')).toBe('fetched-token');

  redactor.learn(new Secret('fetched-token'));

  expect(redactor.text('fetched-token')).toBe('[redacted]');
});

for (const size of [300, 10_000, 100_000, 1_000_000])
  for (const [name, unit] of [
    ['credential characters', 'aB3-_.~+/=%\\'],
    ['all sorts', 'aé名🙂 "\n{%/\\'],
  ] as const)
    test(`masks a secret of ${size} of ${name} in every form, and not what follows it`, () => {
      const secret = unit.repeat(Math.ceil(size / unit.length));
      const { text } = createRedactor([new Secret(secret)]);
      const encoders = [...Object.values(WHOLE_FORMS), (plain: string) => Buffer.from(plain).toString('base64')];

      for (const encode of encoders) expect(text(`<${encode(secret)}>&!`)).toBe('<[redacted]>&!');
    });

test('masks the start of a long secret that is cut off', () => {
  const secret = 'aB3-_.~+/='.repeat(1000);

  expect(createRedactor([new Secret(secret)]).text(`<${secret.slice(0, 300)}`)).toBe('<[redacted]');
});

test('masks a secret whose characters have the longest forms, also in text beyond Latin-1', () => {
  const secret = '🙂'.repeat(300);
  const { text } = createRedactor([new Secret(secret)]);

  expect(text(`名 ${secret} ${everyByte(secret).replaceAll('%', '%25')} 名`)).toBe('名 [redacted] [redacted] 名');
});
