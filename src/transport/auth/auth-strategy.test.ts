import { format, inspect } from 'node:util';

import { expect, test } from '@playwright/test';

import { Secret, type HttpRequest, type HttpResponse, type Transport } from '../../core/index.ts';
import { createAnonymous } from './anonymous.ts';
import type { AuthStrategy } from './auth-strategy.ts';
import { createBearer } from './bearer.ts';
import { createClientCredentials } from './client-credentials.ts';
import { createToken } from './token.ts';

const CANARY = 'canary-7f3a9c';

const granting: Transport = {
  send(request: HttpRequest) {
    const body = Buffer.from(JSON.stringify({ access_token: CANARY, token_type: 'bearer', expires_in: 749 }));
    const response: HttpResponse = { status: 200, headers: [], body };
    return Promise.resolve({ request, response, startedAt: 0, durationMs: 0 });
  },
  close: () => Promise.resolve(),
};

const STRATEGIES: readonly { readonly name: string; readonly strategy: AuthStrategy; readonly value: string | null }[] =
  [
    { name: 'anonymous', strategy: createAnonymous(), value: null },
    { name: 'bearer', strategy: createBearer(new Secret(CANARY)), value: `Bearer ${CANARY}` },
    { name: 'token', strategy: createToken(new Secret(CANARY)), value: `Token token=${CANARY}` },
    {
      name: 'client credentials',
      strategy: createClientCredentials({
        transport: granting,
        tokenUrl: 'https://a.example/oauth/token',
        clientId: 'client',
        clientSecret: new Secret(CANARY),
        clock: { now: () => 0 },
      }),
      value: `Bearer ${CANARY}`,
    },
  ];

for (const { name, strategy, value } of STRATEGIES) {
  test(`${name}: gives one well-formed Authorization field, or none`, async () => {
    const headers = await strategy.headers();

    expect(headers).toEqual(value === null ? [] : [['Authorization', value]]);
    // A scheme word, a blank, visible characters (RFC 9110 §11.4).
    for (const [, credentials] of headers) expect(credentials).toMatch(/^[A-Za-z]+ [!-~]+$/u);
  });

  test(`${name}: prints no secret, before and after use`, async () => {
    await strategy.headers();

    const printed = [
      format('%s', strategy),
      JSON.stringify(strategy),
      inspect(strategy, { depth: null, showHidden: true }),
    ];
    expect(printed.join('\n')).not.toContain(CANARY);
  });

  test(`${name}: goes on after its credentials were invalidated`, async () => {
    strategy.invalidate();

    expect(await strategy.headers()).toHaveLength(value === null ? 0 : 1);
  });
}
