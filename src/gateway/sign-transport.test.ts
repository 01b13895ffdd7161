import { expect, test } from '@playwright/test';

import { CREDENTIALS, Secret, systemClock, type HttpRequest } from '../core/index.ts';
import { referTo, tenantApis, type TenantApi } from '../targets/index.ts';
import { tenantSettings } from '../targets/testing/tenant.ts';
import { signTransport } from './sign-transport.ts';
import { failureOf, inTurn, scripted, type Scripted, type ScriptedTransport } from './testing/scripted.ts';

function requestBy(api: string, credential: (typeof CREDENTIALS)[number]): HttpRequest {
  const headers = [['Accept', 'a/b'], ...referTo({ api, credential }), ['X', 'y']] as const;
  return { method: 'POST', url: 'https://acme.example/api/x', headers, purpose: 'write' };
}

/** The APIs of a tenant that grants `token-1`, then `token-2`. */
function apisOf(): { readonly apis: readonly TenantApi[]; readonly tokens: ScriptedTransport } {
  const tokens = scripted((_, index) => ({
    json: { access_token: `token-${index + 1}`, token_type: 'Bearer', expires_in: 749 },
  }));
  const apis = tenantApis(tenantSettings(), { transport: tokens, clock: systemClock, onToken: () => undefined });
  return { apis, tokens };
}

function signedValues({ sent }: ScriptedTransport): readonly (string | undefined)[] {
  return sent.map(({ headers }) => headers.find(([name]) => name === 'Authorization')?.[1]);
}

for (const [api, credential, value] of [
  ['nerm', 'valid', 'Bearer the-nerm-key'],
  ['isc', 'valid', 'Bearer token-1'],
  ['nerm', 'other-scheme', 'Basic the-nerm-key'],
  ['isc', 'other-scheme', 'Basic token-1'],
  ['nerm', 'malformed', 'Malformed'],
  ['nerm', 'empty', 'Bearer'],
] as const)
  test(`a reference gives way to what it names: ${credential} of ${api}`, async () => {
    const inner = inTurn({});

    const { request } = await signTransport(inner, apisOf().apis).send(requestBy(api, credential));

    expect(inner.sent[0]?.headers).toEqual([
      ['Accept', 'a/b'],
      ['Authorization', value],
      ['X', 'y'],
    ]);
    expect(request).toEqual(inner.sent[0]);
  });

test('no credentials are no field', async () => {
  const inner = inTurn({});

  await signTransport(inner, apisOf().apis).send(requestBy('nerm', 'absent'));

  expect(inner.sent[0]?.headers).toEqual([
    ['Accept', 'a/b'],
    ['X', 'y'],
  ]);
});

test('a reference is found under any letter case, and what is none stays', async () => {
  const inner = inTurn({});
  const signing = signTransport(inner, apisOf().apis);

  await signing.send({ ...requestBy('nerm', 'valid'), headers: [['authorization', 'credential nerm valid']] });
  await signing.send({ ...requestBy('nerm', 'valid'), headers: [['Authorization', 'Bearer x']] });
  await signing.send({ ...requestBy('nerm', 'valid'), headers: [] });

  expect(inner.sent.map(({ headers }) => headers)).toEqual([
    [['Authorization', 'Bearer the-nerm-key']],
    [['Authorization', 'Bearer x']],
    [],
  ]);
});

for (const [api, credential] of [
  ['nerm', 'expired'],
  ['nerm', 'unprivileged'],
  ['other', 'valid'],
] as const)
  test(`nothing is sent for what nobody has: ${credential} of ${api}`, async () => {
    const inner = inTurn({});
    const error = await failureOf(signTransport(inner, apisOf().apis).send(requestBy(api, credential)));

    expect(error).toMatchObject({ message: `there are no ${credential} credentials for ${api}` });
    expect(inner.sent).toEqual([]);
  });

test('a token that is refused is fetched anew, once', async () => {
  const { apis, tokens } = apisOf();
  const inner = inTurn({ status: 401 });

  const { response } = await signTransport(inner, apis).send(requestBy('isc', 'valid'));

  expect(response.status).toBe(401);
  expect(signedValues(inner)).toEqual(['Bearer token-1', 'Bearer token-2']);
  expect(tokens.sent).toHaveLength(2);
});

for (const credential of CREDENTIALS.filter((name) => !['valid', 'expired', 'unprivileged'].includes(name)))
  test(`credentials that are to be refused are not fetched anew: ${credential}`, async () => {
    const inner = inTurn({ status: 401 });

    await signTransport(inner, apisOf().apis).send(requestBy('isc', credential));

    expect(inner.sent).toHaveLength(1);
  });

test('a key that is refused stays refused', async () => {
  const inner = inTurn({ status: 401 });

  await signTransport(inner, apisOf().apis).send(requestBy('nerm', 'valid'));

  expect(inner.sent).toHaveLength(1);
});

for (const status of [200, 400, 403, 407, 500])
  test(`${status} says nothing against a token`, async () => {
    const inner = inTurn({ status });

    await signTransport(inner, apisOf().apis).send(requestBy('isc', 'valid'));

    expect(inner.sent).toHaveLength(1);
  });

/** Refuses `token-1`, each request when `order` says so. */
function refusingFirst(order: (index: number) => number): ScriptedTransport {
  return scripted(async ({ headers }, index): Promise<Scripted> => {
    const isFirst = headers.some(([, value]) => value === 'Bearer token-1');
    for (let turn = 0; turn < order(index); turn += 1) await new Promise(setImmediate);
    return { status: isFirst ? 401 : 200 };
  });
}

for (const [what, order] of [
  ['at once', () => 0],
  ['one long after the other', (index: number) => index * 20],
] as const)
  test(`requests that are refused together fetch one new token: ${what}`, async () => {
    const { apis, tokens } = apisOf();
    const signing = signTransport(refusingFirst(order), apis);

    const answers = await Promise.all(Array.from({ length: 5 }, () => signing.send(requestBy('isc', 'valid'))));

    expect(answers.map(({ response }) => response.status)).toEqual([200, 200, 200, 200, 200]);
    expect(tokens.sent).toHaveLength(2);
  });

test('a token that cannot be had is said by whoever asks for it', async () => {
  const refusing = inTurn({ status: 400, json: { error: 'invalid_client' } });
  const apis = tenantApis(tenantSettings(), { transport: refusing, clock: systemClock, onToken: () => undefined });
  const inner = inTurn({});

  expect(await failureOf(signTransport(inner, apis).send(requestBy('isc', 'valid')))).toMatchObject({
    name: 'ConfigError',
  });
  expect(inner.sent).toEqual([]);
});

test('a fixed token of ISC is not fetched anew', async () => {
  const settings = tenantSettings();
  const credentials = { kind: 'access-token', accessToken: new Secret('given') } as const;
  const fixed = { ...settings, isc: { baseUrl: 'https://acme.example/v2024', credentials } };
  const apis = tenantApis(fixed, { transport: inTurn({}), clock: systemClock, onToken: () => undefined });
  const inner = inTurn({ status: 401 });

  await signTransport(inner, apis).send(requestBy('isc', 'valid'));

  expect(signedValues(inner)).toEqual(['Bearer given']);
});
