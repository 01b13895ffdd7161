import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { observationsOf, outcomeOf } from './testing/answered.ts';

const CHECK = 'no-internal-leak';

const LEAKS: Readonly<Record<string, string>> = {
  'a Java stack trace':
    'java.lang.NullPointerException\n\tat com.example.api.CloseService.close(CloseService.java:42)\n\t... 12 more',
  'a JavaScript stack trace': 'TypeError: x is undefined\n    at close (node:internal/process/task_queues:95:5)',
  'a Python stack trace': 'Traceback (most recent call last):\n  File "app.py", line 3, in <module>',
  'a Ruby stack trace': "app/controllers/api/workflow_sessions_controller.rb:27:in `update'",
  'a Java exception': 'java.lang.NullPointerException',
  'a .NET stack trace':
    'System.Exception: no\n   at Api.Close.Run(String id) in C:\\src\\new\\Close.cs:line 12\n   at Api.Main()',
  'a Go stack trace': 'panic: no\n\ngoroutine 1 [running]:\nmain.main()',
  'an SQL error': 'PG::UniqueViolation: ERROR: duplicate key value violates unique constraint "index_uid"',
  'an SQL statement': 'SELECT "workflows".* FROM "workflows" WHERE "workflows"."uid" = $1 LIMIT 1',
  'a framework error page': '<html><head><title>Action Controller: Exception caught</title></head></html>',
  'a path of the server': 'No such file or directory @ rb_sysopen - "/opt/nerm/releases/2026/config.yml"',
};

for (const [name, text] of Object.entries(LEAKS))
  for (const [form, body] of [
    ['a page', text],
    ['a JSON string', JSON.stringify({ error: text })],
  ] as const)
    test(`finds ${name} in ${form}`, () => {
      const messages = observationsOf(CHECK, { answer: { status: 500, body } }).map(({ message }) => message);

      expect(messages.some((message) => message.startsWith(`the error body shows ${name}: `))).toBe(true);
    });

for (const body of [
  'ORA-00942: table or view does not exist',
  'SQLSTATE[23000]: Integrity constraint violation',
  'ERROR: syntax error at or near "SELEC"',
  'ActiveRecord::RecordNotUnique',
  'INSERT INTO workflows ("uid") VALUES ($1)',
  'UPDATE "workflow_sessions" SET "status" = $1',
  'DELETE FROM workflow_sessions WHERE id = 5',
  'DELETE FROM "workflow_sessions"',
  'DELETE FROM `workflow_sessions`',
  'SELECT id, uid\nFROM workflows w\nLEFT JOIN sessions ON 1 = 1',
  'INSERT INTO workflows VALUES (1)',
  'You have an error in your SQL syntax; check the manual',
  'org.hibernate.exception.ConstraintViolationException: could not execute statement',
  '/var/www/html',
  'open /home/deploy/app/config.yml: permission denied',
  '<title>Whitelabel Error Page</title>',
  "You're seeing this error because you have DEBUG = True in your settings",
  String.raw`{"trace":"\/srv\/app\/releases\/lib.php"}`,
])
  test(`finds ${body}`, () => {
    expect(outcomeOf(CHECK, { answer: { status: 500, body } })).toContain('violation');
  });

for (const body of [
  '',
  'The request was refused at 2030-01-15T09:30:00.000Z.',
  'Select a value from the list, update it and set it again.',
  'See https://developer.example.com/docs/app/home/errors for more.',
  'No route matches /api/workflow_sessions/33f072dd-13b4-41e1-8ea0-16f2a59b57c8',
  'Nothing at /v2024/access-requests/close answers to DELETE.',
  'The session was closed at 09:30:00 by an administrator (trackingId e7eab60924f64aa284175b9fa3309599).',
  'DELETE FROM the list is not allowed',
  'SELECT one FROM the options',
  'INSERT INTO the list (see below)',
  'UPDATE the entry, SET it again',
  'No route matches "/opt/in/settings"',
  'Nothing at /app/workflows/new or /home/settings/x',
  '<html><script src="/app/static/main.js"></script><a href="/home/index.php">home</a></html>',
  'org.example.Request is no Exception: try again',
  'insert into the list, delete from the list',
  '{"error":"workflow_session.attributes: can\'t be blank","path":"/api/workflow_sessions"}',
])
  test(`is silent on ${JSON.stringify(body)}`, () => {
    expect(outcomeOf(CHECK, { answer: { status: 400, body } })).toBe('holds');
  });

const WORDS = [
  ['select', 'Select', 'from', 'FROM', 'update', 'set', 'delete', 'insert'],
  ['into', 'where', 'at', 'in', 'line', 'error', 'Error:', 'exception'],
  ['trace', 'debug', 'true', 'null', 'java', 'python', 'ruby', 'node'],
  [
    'stack',
    'workflow_session',
    'profile_id',
    'accessRequestIds[0]',
    '/workflow_session/status',
    '/api/workflow_sessions',
    'https://tenant.example/api/v2024/app/x',
    '2030-01-15T09:30:00Z',
  ],
  ['33f072dd-13b4-41e1-8ea0-16f2a59b57c8', '09:30:15', '10:20', '"uid"', "can't", 'be', 'blank', '(400)'],
  ['/', '\n', '\\n', '1.2.3', 'O’Brien', '日本'],
].flat();

test('never fires on sentences made of what refusals are made of', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), fc.boolean(), (words, asJson) => {
      const text = words.join(' ');
      const body = asJson ? JSON.stringify({ error: text }) : text;

      expect(outcomeOf(CHECK, { answer: { status: 400, body } })).toBe('holds');
    }),
  );
});

test('never fires on uuids, dates and numbers', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.date({ noInvalidDate: true }), fc.double(), (uuid, date, number) => {
      const body = JSON.stringify({ uuid, date, number: String(number), path: `/workflow_sessions/${uuid}` });

      expect(outcomeOf(CHECK, { answer: { status: 400, body } })).toBe('holds');
    }),
  );
});

test('has nothing to judge in what is no error', () => {
  expect(outcomeOf(CHECK, { answer: { status: 200, body: 'ORA-00942' } })).toBe('nothing-to-judge');
});

test('quotes at most eighty characters', () => {
  const body = `"/srv/${'a/'.repeat(200)}b"`;
  const [observation] = observationsOf(CHECK, { answer: { status: 500, body } });

  expect(observation?.message.length).toBeLessThan(140);
});

test('judges hostile bodies of five megabytes', () => {
  const units = [
    ' ',
    '\t',
    '\n',
    'at ',
    '\nat (/',
    'a',
    'a.',
    'java.',
    '/',
    '/opt/',
    ' /app/a',
    '"/usr/',
    'SELECT ',
    '\\',
  ];
  for (const unit of [
    ...units,
    'SELECT a FROM ',
    'INSERT INTO a (',
    'UPDATE a SET ',
    'goroutine 1 [',
    'at a() in ',
    '9:',
  ]) {
    const body = unit.repeat(Math.ceil(5_000_000 / unit.length));

    expect(outcomeOf(CHECK, { answer: { status: 400, body } })).toMatch(/^(?:holds|violation)$/u);
  }
});

test('finds what a long body starts with', () => {
  const body = `ORA-00942 ${'a'.repeat(5_000_000)}`;

  expect(outcomeOf(CHECK, { answer: { status: 500, body } })).toBe('violation');
});
