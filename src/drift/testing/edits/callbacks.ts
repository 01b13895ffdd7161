import type { JsonObject } from '../../../core/index.ts';
import { both, remove, set } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';

const CREATE = '/paths/~1repairs/post';
const CALLBACK = `${CREATE}/callbacks/done/{$request.body#~1plain}/post`;
const SENT = `${CALLBACK}/requestBody/content/application~1json/schema`;
const POST = ['POST /repairs'];
const webhook: JsonObject = {
  post: {
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } } },
      },
    },
    responses: { 204: { description: 'Heard.' } },
  },
};
const v31 = set('/openapi', '3.1.0');
const withWebhook = both(v31, set('/webhooks', { repairDone: webhook, repairLost: webhook }));

/** Rows of callbacks and webhooks: we consume what they send. */
export const CALLBACKS: readonly OneEdit[] = [
  {
    title: 'a webhook is added',
    row: '1.1 webhook added / removed',
    given: both(v31, set('/webhooks', { repairDone: webhook })),
    edit: set('/webhooks/repairLost', webhook),
    expect: 'compatible',
    undone: 'breaking',
  },
  {
    title: 'a webhook does not always send what it did',
    row: '1.1 webhook changed (recurse)',
    given: withWebhook,
    edit: remove('/webhooks/repairDone/post/requestBody/content/application~1json/schema/required'),
    expect: 'breaking',
    undone: 'compatible',
  },
  {
    title: 'a callback is removed',
    row: '1.1 callback added / removed',
    edit: remove(`${CREATE}/callbacks`),
    expect: 'breaking',
    undone: 'compatible',
    operations: POST,
  },
  {
    title: 'a callback does not send an optional property any more',
    row: '1.1 callback changed: recurse, roles swapped',
    edit: remove(`${SENT}/properties/hint`),
    expect: 'warning',
    undone: 'compatible',
    operations: POST,
  },
  {
    title: 'a callback does not always send a property any more',
    row: '1.1 callback changed: recurse, roles swapped',
    edit: remove(`${SENT}/required`),
    expect: 'breaking',
    undone: 'compatible',
    operations: POST,
  },
  {
    title: 'a callback sends a new value',
    row: '1.1 callback changed: recurse, roles swapped',
    edit: set(`${SENT}/properties/state/enum/-`, 'sold'),
    expect: 'warning',
    undone: 'compatible',
    operations: POST,
  },
  {
    title: 'a callback always sends one property more',
    row: '1.1 callback changed: recurse, roles swapped',
    edit: both(set(`${SENT}/properties/at`, { type: 'string' }), set(`${SENT}/required`, ['id', 'at'])),
    expect: 'compatible',
    undone: 'breaking',
    operations: POST,
  },
  {
    title: 'what answers a callback has to say more',
    row: '1.1 callback changed: recurse, roles swapped',
    given: set(`${CALLBACK}/responses/200`, {
      description: 'Heard.',
      content: { 'application/json': { schema: { type: 'object', properties: { seen: { type: 'boolean' } } } } },
    }),
    edit: set(`${CALLBACK}/responses/200/content/application~1json/schema/required`, ['seen']),
    expect: 'breaking',
    undone: 'compatible',
    operations: POST,
  },
];
