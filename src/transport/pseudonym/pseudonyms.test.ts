import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { jsonPointer, parseJson, type Exchange, type HttpRequest, type JsonValue } from '../../core/index.ts';
import { createPseudonyms } from './pseudonyms.ts';

const ID = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
const OTHER_ID = '2c9180857a0b1c2d017a0b1c2d3e4f50';
const SESSION = '9d2f5c3e-1111-4c1d-8a6b-0f1e2d3c4b5a';
const ORIGIN = 'https://tenant.example/api';

interface Parts {
  readonly request?: Partial<HttpRequest>;
  readonly status?: number;
  readonly headers?: Exchange['response']['headers'];
  readonly body?: string;
}

function exchangeOf({ request = {}, status = 200, headers = [], body = '' }: Parts): Exchange {
  return {
    request: { method: 'GET', url: `${ORIGIN}/workflow_sessions/${SESSION}`, headers: [], ...request },
    response: { status, headers, body: Buffer.from(body) },
    startedAt: 0,
    durationMs: 1,
  };
}

const pseudonyms = createPseudonyms({ key: 'key', objects: [SESSION] });

const bodyOf = ({ response }: Exchange): string => Buffer.from(response.body).toString();
const masked = (parts: Parts, ...shown: ReturnType<typeof jsonPointer>[]): string =>
  bodyOf(pseudonyms.exchange(exchangeOf(parts), shown));
const maskedValue = (value: JsonValue, parts: Parts = {}): JsonValue =>
  parseJson(masked({ ...parts, body: JSON.stringify(value) }));

test('a value becomes a pseudonym that says what it looks like', () => {
  expect(
    maskedValue([
      ID,
      OTHER_ID,
      'jane@corp.example',
      '2024-05-01T10:00:00Z',
      'https://x.example/jane',
      'Jane Doe',
      '4711',
    ]),
  ).toEqual([
    expect.stringMatching(/^id-[\da-f]{8}$/u),
    expect.stringMatching(/^id-[\da-f]{8}$/u),
    expect.stringMatching(/^mail-[\da-f]{8}$/u),
    expect.stringMatching(/^date-[\da-f]{8}$/u),
    expect.stringMatching(/^url-[\da-f]{8}$/u),
    expect.stringMatching(/^text-[\da-f]{8}$/u),
    expect.stringMatching(/^number-[\da-f]{8}$/u),
  ]);
});

test('equal values are told by equal pseudonyms in all exchanges, whole or inside a text', () => {
  const whole = maskedValue([ID, 'jane@corp.example']);
  const inText = masked({ body: `No ${ID} for <jane@corp.example>.` });
  const [field] = pseudonyms.exchange(exchangeOf({ headers: [['X-Request-Id', ID]] })).response.headers;

  expect(maskedValue([ID, 'jane@corp.example'])).toEqual(whole);
  expect(`No ${JSON.stringify(whole)}`).toBe(inText.replace(/No (\S+) for <(.*)>\./u, 'No ["$1","$2"]'));
  expect([field?.[1]]).toEqual(Array.isArray(whole) ? [whole[0]] : []);
});

test('another key gives other pseudonyms', () => {
  const other = createPseudonyms({ key: 'another' });
  const exchange = exchangeOf({ body: JSON.stringify([ID, 'Jane', 1_234_567]) });

  expect(bodyOf(other.exchange(exchange))).not.toBe(bodyOf(pseudonyms.exchange(exchange)));
});

test('a body keeps names, shape, types, spacing and names that come twice', () => {
  expect(masked({ body: '{ "a" : [true, null, 12, ""], "a": {"status": "in_progress"}, "\\u0062": 1e9 }\n' })).toBe(
    '{ "a" : [true, null, 12, ""], "a": {"status": "in_progress"}, "\\u0062": 1e9 }\n',
  );
});

test('a long number stays a number of as many digits', () => {
  const body = masked({ body: '[1234567,-98765.25,0.123456,12345e3,1234]' });

  expect(body).toMatch(/^\[[1-9]\d{6},-[1-9]\d{4}\.\d\d,0\.\d{6},[1-9]\d{4}e3,1234\]$/u);
  expect(body).not.toMatch(/1234567|98765|123456|12345e3/u);
});

test('words out of a list stay, but not in a map whose names the tenant makes up', () => {
  expect(
    maskedValue({ status: 'Enabled', requester_type: 'User', executionStatus: 'COMPLETED', type: 'api request sent' }),
  ).toEqual({ status: 'Enabled', requester_type: 'User', executionStatus: 'COMPLETED', type: 'api request sent' });
  expect(maskedValue({ attributes: { marital_status: 'divorced' }, name: 'jane' })).toEqual({
    attributes: { marital_status: expect.stringMatching(/^text-/u) },
    name: expect.stringMatching(/^text-/u),
  });
});

test('what the request carried stays, unless the settings name it', () => {
  const body = { title: 'made up', ids: [ID], workflow_id: SESSION, size: 1_234_567 };
  const parts = { request: { url: `${ORIGIN}/x/${SESSION}?q=a%20b`, body: JSON.stringify(body) } };

  expect(maskedValue({ ...body, q: 'a b', other: 'y' }, parts)).toEqual({
    ...body,
    workflow_id: expect.stringMatching(/^id-/u),
    q: 'a b',
    other: expect.stringMatching(/^text-/u),
  });
});

test('the request stays as it is', () => {
  const { request } = exchangeOf({ request: { body: JSON.stringify({ id: SESSION }) } });

  expect(pseudonyms.exchange(exchangeOf({ request })).request).toEqual(request);
});

test('the failing value stays, and nothing beside or below it', () => {
  const body = JSON.stringify({ a: { name: 'Jane', mail: 'jane@corp.example', size: 123_456 } });

  expect(masked({ body }, jsonPointer('a', 'name'))).toMatch(/^\{"a":\{"name":"Jane","mail":"mail-/u);
  expect(masked({ body }, jsonPointer('a', 'size'))).toContain('"size":123456');
  expect(masked({ body }, jsonPointer('a'))).not.toMatch(/Jane|corp|123456/u);
});

test('a refusal says why, without ids, addresses and long numbers', () => {
  const body = JSON.stringify({
    error: `No ${ID} for jane@corp.example, 1234567`,
    errors: { name: ["can't be blank"] },
    detailCode: '400.1 Bad request content',
    messages: [{ locale: 'en-US', text: 'The request was bad' }],
    trackingId: ID,
  });

  expect(masked({ status: 400, body })).toMatch(
    /^\{"error":"No id-[\da-f]{8} for mail-[\da-f]{8}, number-[\da-f]{8}","errors":\{"name":\["can't be blank"\]\},"detailCode":"400.1 Bad request content","messages":\[\{"locale":"en-US","text":"The request was bad"\}\],"trackingId":"id-[\da-f]{8}"\}$/u,
  );
  expect(masked({ status: 200, body })).not.toContain('blank');
  expect(masked({ status: 500, body })).not.toContain('blank');
});

test('of a text that is no JSON only ids, addresses and long numbers are masked', () => {
  expect(masked({ body: `{"a": "Note", "id": "${ID}", "m": "jane%40corp.example", 1234567` })).toMatch(
    /^\{"a": "Note", "id": "id-[\da-f]{8}", "m": "mail-[\da-f]{8}", number-[\da-f]{8}$/u,
  );
});

test('bytes that are no text stay as they are', () => {
  const exchange = exchangeOf({});
  const body = Uint8Array.from([0xff, 0x61]);

  expect(pseudonyms.exchange({ ...exchange, response: { ...exchange.response, body } }).response.body).toBe(body);
});

test('headers of the protocol stay, others become pseudonyms, and of a place the steps that are known', () => {
  const { headers } = pseudonyms.exchange(
    exchangeOf({
      headers: [
        ['Content-Type', 'application/json; charset=utf-8'],
        ['Content-Length', '123456'],
        ['Retry-After', '5'],
        ['X-User', 'Jane Doe'],
        ['X-Page', '12'],
        ['Location', `${ORIGIN}/workflow_sessions/${ID}?by=jane`],
        ['Content-Location', `/api/workflow_sessions/${SESSION}`],
      ],
    }),
  ).response;

  expect(headers).toEqual([
    ['Content-Type', 'application/json; charset=utf-8'],
    ['Content-Length', '123456'],
    ['Retry-After', '5'],
    ['X-User', expect.stringMatching(/^text-[\da-f]{8}$/u)],
    ['X-Page', '12'],
    [
      'Location',
      expect.stringMatching(
        /^https:\/\/tenant\.example\/api\/workflow_sessions\/id-[\da-f]{8}\?text-[\da-f]{8}=text-[\da-f]{8}$/u,
      ),
    ],
    ['Content-Location', expect.stringMatching(/^\/api\/workflow_sessions\/id-[\da-f]{8}$/u)],
  ]);
});

test('a value in the form of a pseudonym is a value all the same', () => {
  expect(maskedValue(['text-12345678'])).not.toEqual(['text-12345678']);
  expect(masked({ body: 'number-12345678 id-12345678' })).not.toContain('12345678');
});

test('a message loses ids and addresses that were not sent', () => {
  const exchange = exchangeOf({ request: { url: `${ORIGIN}/x/${ID}` } });

  expect(
    pseudonyms.text(`/id: addressed "${ID}", got "${OTHER_ID}" of jane@corp.example, 12345 ms`, [exchange]),
  ).toMatch(
    /^\/id: addressed "3fa85f64-5717-4562-b3fc-2c963f66afa6", got "id-[\da-f]{8}" of mail-[\da-f]{8}, 12345 ms$/u,
  );
});

test('a message loses what it quotes of the rest of an answer, also where it breaks off', () => {
  const value = { name: 'Jane "J" Doe\u00a0', size: 1_234_567, made: 'up', wrong: 'Smith', more: 'Jane Smith-Jones' };
  const body = JSON.stringify(value);
  const exchange = exchangeOf({ request: { method: 'POST', body: '{"made":"up"}' }, body });
  const told = (message: string): string => pseudonyms.text(message, [exchange], [jsonPointer('wrong')]);
  const quoted = body.replace('\u00a0', String.raw`\u00a0`);

  expect(told(`(root): expected array, got ${quoted}`)).toMatch(
    /^\(root\): expected array, got \{"name":"text-[\da-f]{8}","size":[1-9]\d{6},"made":"up","wrong":"Smith","more":"text-[\da-f]{8}"\}$/u,
  );
  expect(told(quoted)).not.toContain('1234567');
  expect(told(`got ${quoted.slice(0, 13)}… (99 characters)`)).toMatch(
    /^got \{"name":"text-[\da-f]{8}… \(99 characters\)$/u,
  );
  expect(told('/wrong: expected "Jane", got "Smith", took 91234567 ms')).toBe(
    '/wrong: expected "Jane", got "Smith", took 91234567 ms',
  );
});

const name = fc.stringMatching(/^[A-Z][a-zé]{5,9} [A-Z][a-z'-]{5,9}$/u);
const mail = fc.stringMatching(/^[a-z][a-z.+_-]{3,9}[a-z]@[a-z]{4,9}\.(?:example|com)$/u);
const id = fc.oneof(fc.uuid(), fc.stringMatching(/^[\da-f]{32}$/u), fc.stringMatching(/^[1-9]\d{6,9}$/u));
const personal = fc.oneof(name, mail, id);
const key = fc.constantFrom('a', 'id', 'name', 'attributes', 'Profile Name', 'error', 'items');

function nested(leaf: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonValue> {
  return fc.letrec<{ tree: JsonValue }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).tree;
}

function hollow(_: string, value: unknown): unknown {
  return typeof value === 'string' || typeof value === 'number' ? typeof value : value;
}

/** The same with every text and number taken out. */
function shapeOf(value: JsonValue): JsonValue {
  return parseJson(JSON.stringify(value, hollow));
}

test('nothing personal survives in a body or header, and the shape does', () => {
  const leaf = fc.oneof(
    personal,
    personal.map((text) => (/^\d+$/u.test(text) ? Number(text) : text)),
    fc.constant(null),
  );
  fc.assert(
    fc.property(nested(leaf), personal, (tree, field) => {
      const exchange = exchangeOf({
        headers: [
          ['X-Who', field],
          ['Location', `/users/${field}`],
        ],
        body: JSON.stringify(tree),
      });

      const { response } = pseudonyms.exchange(exchange);

      const text = JSON.stringify([response.headers, Buffer.from(response.body).toString()]);
      for (const value of [field, ...(JSON.stringify(tree).match(/(?<=")[^"]*[ @\d][^"]*(?=")|\d{7,}/gu) ?? [])])
        if (!['Profile Name'].includes(value) && value.length > 6) expect(text).not.toContain(value);
      expect(shapeOf(parseJson(Buffer.from(response.body).toString()))).toEqual(shapeOf(tree));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('ids and addresses do not survive in a text, whatever stands around them', () => {
  const word = fc.constantFrom('', ' ', '<', '"', 'user', '/', '=', '%22', ', ', '\\"', ':');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.oneof(mail, id), fc.constantFrom(' ', '"', '/', ',', '>'))), (parts) => {
      const text = masked({ body: `so: ${parts.flat().join('')}` });

      for (const [, value] of parts) expect(text).not.toContain(value);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('applied twice it changes nothing more', () => {
  fc.assert(
    fc.property(
      nested(fc.oneof(personal, fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))),
      fc.constantFrom(200, 400),
      (tree, status) => {
        const once = pseudonyms.exchange(
          exchangeOf({
            status,
            headers: [
              ['Location', '/users/Jane Doe'],
              ['ETag', `"${ID}"`],
            ],
            body: JSON.stringify(tree),
          }),
        );

        expect(pseudonyms.exchange(once)).toEqual(once);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});
