import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { compared, documentOf, exchanging, told } from './cases/case.ts';

const called = (type: string): JsonObject => ({ post: { responses: {}, ...exchanging({ type }) } });
const REFERENCE = { $ref: '#/components/pathItems/Closed' };

function heard(closed: JsonObject, pathItems: JsonObject = {}): JsonObject {
  return documentOf({}, { webhooks: { closed }, components: { pathItems } });
}

test('a webhook behind a reference is the same as one written in place, and is held against it', () => {
  const written = heard(called('string'));

  expect(told(compared(written, heard(REFERENCE, { Closed: called('string') })).changes)).toEqual([]);
  expect(told(compared(written, heard(REFERENCE, { Closed: called('integer') })).changes)).toContain(
    'breaking response-type-changed webhook POST closed request application/json',
  );
});

test('a webhook that cannot be read is neither gone nor new', () => {
  const [written, unread] = [heard(called('string')), heard(REFERENCE)];

  expect(told(compared(written, unread).changes)).toEqual(['warning not-comparable webhook closed']);
  expect(told(compared(unread, written).changes)).toEqual(['warning not-comparable webhook closed']);
  expect(told(compared(unread, unread).changes)).toEqual([]);
});
