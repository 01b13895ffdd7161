import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { operationId, parseJson, type JsonValue } from '../../core/index.ts';
import { decodeLedgerEntry, OBJECT_KINDS, type LedgerEntry } from './entry.ts';

const text = fc.string({ unit: 'binary' });
const idOrNull = fc.option(text);
const operation = fc.stringMatching(/^\w+$/u).map(operationId);
const request = { run: text, seq: fc.integer() };

const entry: fc.Arbitrary<LedgerEntry> = fc.oneof(
  fc.record({
    kind: fc.constant('sent' as const),
    ...request,
    at: text,
    purpose: fc.constantFrom('write' as const, 'must-be-refused' as const),
    operation: fc.option(operation),
    tenant: text,
    method: text,
    path: text,
    makes: fc.option(fc.constantFrom(...OBJECT_KINDS)),
    mark: idOrNull,
    workflow: idOrNull,
  }),
  fc.record({ kind: fc.constant('answered' as const), ...request, status: fc.integer(), id: idOrNull }),
  fc.record({
    kind: fc.constant('lost' as const),
    ...request,
    why: text,
    found: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
    id: idOrNull,
  }),
  fc.record({
    kind: fc.constant('closed' as const),
    id: text,
    by: fc.constantFrom('status' as const, 'status_uid' as const),
  }),
  fc.record({ kind: fc.constant('absent' as const), ...request }),
  fc.record({ kind: fc.constant('not-closed' as const), id: text, why: text }),
  fc.record({ kind: fc.constant('stopped' as const), run: text, operation }),
);

test('an entry is one line, and is read as what was written', () => {
  fc.assert(
    fc.property(entry, (written) => {
      const line = JSON.stringify(written);

      expect(line).not.toMatch(/[\r\n]/u);
      expect(decodeLedgerEntry(parseJson(line), '')).toEqual(written);
    }),
    { seed: 1 },
  );
});

const CLOSED = { kind: 'closed', id: 'x', by: 'status' };

for (const [what, value] of [
  ['a text', 'sent'],
  ['nothing', null],
  ['no kind', { id: 'x' }],
  ['an unknown kind', { ...CLOSED, kind: 'opened' }],
  ['a kind of the prototype', { ...CLOSED, kind: 'constructor' }],
  ['a member too few', { kind: 'closed', id: 'x' }],
  ['a number for an id', { ...CLOSED, id: 7 }],
  ['another way to close', { ...CLOSED, by: 'hand' }],
  ['a fraction', { kind: 'answered', run: 'r', seq: 0.5, status: 200, id: null }],
  ['a blank operation', { kind: 'stopped', run: 'r', operation: ' ' }],
] as readonly (readonly [string, JsonValue])[])
  test(`is no entry: ${what}`, () => {
    expect(() => decodeLedgerEntry(value, '')).toThrow(TypeError);
  });
