import { expect, test } from '@playwright/test';

import { CREDENTIALS } from '../core/index.ts';
import { caseWith, observationsOf, outcomeOf, type Answer } from './testing/answered.ts';

const CHECK = 'auth-required';

function refusing(answer: Answer): string {
  return outcomeOf(CHECK, { testCase: caseWith({ kind: 'refuse-credential', credential: 'expired' }), answer });
}

for (const credential of CREDENTIALS.filter((name) => name !== 'valid'))
  test(`reports that ${credential} credentials are accepted, and says which`, () => {
    const testCase = caseWith({ kind: 'refuse-credential', credential });

    expect(observationsOf(CHECK, { testCase, answer: { status: 200 } })).toMatchObject([
      { severity: 'violation', message: `accepted with 200, credentials: ${credential}` },
    ]);
  });

test('counts every 2xx as accepted', () => {
  for (const status of [200, 201, 202, 204]) expect(refusing({ status })).toBe('violation');
});

test('is content with 401 and a challenge, and with 403', () => {
  expect(refusing({ status: 401, headers: [['www-authenticate', 'Token realm="Application"']] })).toBe('holds');
  expect(refusing({ status: 403 })).toBe('holds');
});

test('advises a challenge where 401 has none', () => {
  expect(refusing({ status: 401 })).toBe('advice');
});

test('advises 401 or 403 where another refusal comes', () => {
  for (const status of [400, 404, 422]) expect(refusing({ status })).toBe('advice');
});

test('takes a redirection, to a login page for one, for no acceptance', () => {
  expect(refusing({ status: 302, headers: [['Location', '/users/sign_in']] })).toBe('advice');
});

test('is not verified by a busy or broken server', () => {
  for (const status of [429, 500, 502, 503]) expect(refusing({ status })).toBe('not-verified');
});

test('says nothing about requests with valid credentials', () => {
  expect(outcomeOf(CHECK, { answer: { status: 200 } })).toBe('does not apply');
});
