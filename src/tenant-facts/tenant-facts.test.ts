import { expect, test } from '@playwright/test';

import { QUESTIONS } from './registry.ts';
import { createTenantFacts } from './tenant-facts.ts';
import { answersTo, patched, seen, SESSION_ID, toldOf, type Telling } from './testing/seen.ts';

test('has a sheet for every question, in the order of the registry', () => {
  const sheets = createTenantFacts().answers();

  expect(sheets.map(({ id }) => id)).toEqual(QUESTIONS.map(({ id }) => id));
  expect(new Set(sheets.map(({ id }) => id)).size).toBe(sheets.length);
});

test('says of a run without exchanges what would be needed, or that nothing would help', () => {
  const kinds = createTenantFacts()
    .answers()
    .map(({ id, outcome }) => [id, outcome.kind]);

  expect(kinds.filter(([, kind]) => kind === 'untellable')).toEqual([['action-cancels-sessions', 'untellable']]);
  expect(kinds.filter(([, kind]) => kind === 'answered')).toEqual([]);
});

test('counts an exchange that says a thing twice once', () => {
  const sessions = [{ status: 'new' }, { status: 'closed' }];

  expect(answersTo('session-status-wording', [{ method: 'GET', json: { workflow_sessions: sessions } }])).toMatchObject(
    [{ exchanges: 1 }],
  );
});

test('keeps a bounded number of answers and counts the rest', () => {
  const facts = createTenantFacts();
  for (let index = 0; index < 50; index += 1) {
    const json = { error: 'x', ['m'.repeat(index + 1)]: 1 };
    facts.see(seen({ path: '/api/workflows/x', method: 'POST', status: 404, json }, index));
  }
  const sheet = facts.answers().find(({ id }) => id === 'body-of-404');

  expect(sheet?.outcome).toMatchObject({ kind: 'answered', more: 11 + 19 });
});

test('does not look at answers that were ordered, nor at what has no address', () => {
  const json: Telling = { status: 400, json: { error: 'No.' } };

  expect(toldOf('errors-type', [{ ...json, requestHeaders: [['Prefer', 'code=400']] }])).toEqual([]);
  expect(() => createTenantFacts().see(seen({ ...json, path: ':no port' }))).not.toThrow();
});

test('leaves ids out of the paths that it shows', () => {
  const [answer] = answersTo('without-run', [patched({ status: 'new' }, { status: 'new' }, '?run=false&name=anne')]);

  expect(answer?.first.path).toBe('/api/workflow_sessions/{…}?run=false');
});

test('shows no value of the tenant, whatever it is asked', () => {
  const secret = 'Zaphod';
  const value = `${secret} (zaphod@acme.example)`;
  const json = { error: value, message: value, errors: { [secret]: [value] }, [secret]: { name: value } };
  const facts = createTenantFacts();
  const paths = [`/api/workflow_sessions/${secret}`, `/${secret}/workflows/password_reset_workflows`];
  for (const path of [...paths, '/v2024/access-requests/close', '/api/workflow_actions/close_session_actions'])
    for (const method of ['GET', 'POST', 'PATCH'] as const)
      for (const status of [200, 400, 401, 404, 429])
        for (const type of ['application/json', 'text/plain']) {
          const headers = [
            ['Content-Type', type],
            ['WWW-Authenticate', `Bearer realm="${value}"`],
            ['Retry-After', value],
          ] as const;
          facts.see(seen({ path, method, status, headers, json, sent: { workflow_session: json } }));
        }
  facts.see(
    seen(patched({ attributes: { [secret]: SESSION_ID } }, { status: value, attributes: { [secret]: value } })),
  );

  expect(JSON.stringify(facts.answers()).toLowerCase()).not.toContain('zaphod');
  expect(JSON.stringify(facts.answers())).not.toContain(SESSION_ID);
});
