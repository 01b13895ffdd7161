import { expect, test } from '@playwright/test';

import { SafetyError, TransportError } from '../../core/index.ts';
import { OBJECTS } from '../../targets/testing/test-objects.ts';
import { tenantSettings } from '../../targets/testing/tenant.ts';
import { sentEntry } from '../testing/entries.ts';
import { failureOf, inTurn, type Scripted } from '../testing/scripted.ts';
import type { SentEntry } from './entry.ts';
import { lookUp, type Sighting } from './look-up.ts';

const MARK = 'sc00000001_1';
const SETTINGS = tenantSettings();
const ours = { id: 'a', attributes: { note: MARK } };
const others = { id: 'x', attributes: { note: 'sc00000001_10', other: `x${MARK}` } };

async function sighting(answer: Scripted, sent: Partial<SentEntry> = {}): Promise<Sighting> {
  return lookUp(sentEntry({ mark: MARK, ...sent }), SETTINGS, inTurn(answer));
}

for (const [what, answer, found, id] of [
  ['in a list', { json: [others, ours] }, 'yes', 'a'],
  ['in a list under a name', { json: { _metadata: { limit: 100 }, workflow_sessions: [others, ours] } }, 'yes', 'a'],
  ['deep in an object', { json: [{ id: 'a', x: [{ y: `${MARK}_uid` }] }] }, 'yes', 'a'],
  ['without an id', { json: [{ attributes: { note: MARK } }] }, 'yes', null],
  ['with an id that is no text', { json: [{ id: 7, note: MARK }] }, 'yes', null],
  ['under an id that is no part of a path', { json: [{ id: '..', note: MARK }] }, 'yes', null],
  ['in another workflow', { json: [{ ...ours, workflow_id: 'another' }] }, 'yes', null],
  ['in the workflow that was asked for', { json: [{ ...ours, workflow_id: 'FLOW' }] }, 'yes', 'a'],
  [
    'under the id of what is set aside',
    { json: [{ ...ours, id: OBJECTS.sessionId?.toUpperCase() ?? '' }] },
    'yes',
    null,
  ],
  ['among others only', { json: [others, others] }, 'no', null],
  ['in an empty list', { json: [] }, 'no', null],
  ['beside the list', { json: { error: MARK, workflow_sessions: [] } }, 'no', null],
  ['in what is no list', { json: { error: 'none' } }, 'unknown', null],
  ['in a page that is full', { json: Array.from({ length: 100 }, () => others) }, 'unknown', null],
  ['where an empty list is an error', { status: 400, json: { error: 'none' } }, 'unknown', null],
  ['where there is no list', { status: 404, json: { workflow_sessions: [others] } }, 'unknown', null],
  ['where lists are forbidden', { status: 403, body: '' }, 'unknown', null],
  ['in a page', { body: `<html>${MARK}` }, 'unknown', null],
  ['where nothing answers', new TransportError('target-unreachable', 'reset', { hint: '' }), 'unknown', null],
  ['where nothing may be asked', new SafetyError('refused-by-safety', 'spent', { hint: '' }), 'unknown', null],
] as const)
  test(`a look for what was lost: ${what}`, async () => {
    expect(await sighting(answer)).toEqual({ found, id });
  });

for (const [makes, url] of [
  ['session', `https://acme.example/api/workflow_sessions?limit=100&order=desc&workflow_id=${OBJECTS.workflowId}`],
  ['action', `https://acme.example/api/workflow_actions?workflow_id=${OBJECTS.workflowId}`],
] as const)
  test(`looks at the workflow that the request named, and changes nothing: ${makes}`, async () => {
    const transport = inTurn({ json: [] });

    await lookUp(sentEntry({ makes, workflow: OBJECTS.workflowId }), SETTINGS, transport);

    expect(transport.sent).toEqual([
      {
        purpose: 'read',
        method: 'GET',
        url,
        headers: [
          ['Accept', 'application/json'],
          ['Authorization', 'credential nerm valid'],
        ],
      },
    ]);
  });

for (const [what, sent, settings] of [
  ['there is no list', { makes: 'workflow' }, {}],
  ['nothing was made', { makes: null }, {}],
  ['it has no mark', { mark: null }, {}],
  ['it named no workflow', { workflow: null }, {}],
  ['there is no NERM', {}, { nerm: null }],
] as const)
  test(`nobody is asked where ${what}`, async () => {
    const transport = inTurn({ json: [ours] });

    expect(await lookUp(sentEntry({ mark: MARK, ...sent }), { ...SETTINGS, ...settings }, transport)).toEqual({
      found: 'unknown',
      id: null,
    });
    expect(transport.sent).toEqual([]);
  });

test('a bug stays one', async () => {
  expect(await failureOf(sighting(new RangeError('a bug')))).toBeInstanceOf(RangeError);
});
