import { expect, test } from '@playwright/test';

import type { JsonObject, JsonValue } from '../../core/index.ts';
import { applyOverlay, type CorrectedDocument } from './apply-overlay.ts';
import type { OverlayAction } from './overlay.ts';

const COMMON = { defect: null, description: 'd', reason: 'r', evidence: 'e', effect: 'relaxes' } as const;

function update(target: string, change: JsonObject, expected: JsonValue = {}): OverlayAction {
  return { ...COMMON, kind: 'update', id: `update ${target}`, target, update: change, expect: expected };
}

function remove(target: string, expected: JsonValue): OverlayAction {
  return { ...COMMON, kind: 'remove', id: `remove ${target}`, target, expect: expected };
}

function apply(document: JsonObject, ...actions: readonly OverlayAction[]): CorrectedDocument {
  return applyOverlay(document, { source: 'overlay.yaml', title: 't', actions });
}

test('merges objects member by member, appends to lists, replaces the rest', () => {
  const document = { s: { type: 'string', keep: 1, required: ['a'], deep: { x: 1, y: 2 }, list: 'no list' } };

  const { document: corrected, corrections } = apply(
    document,
    update('$.s', { type: 'number', required: ['b', 'c'], deep: { y: 3, z: 4 }, list: ['l'] }),
  );

  expect(corrected).toEqual({
    s: { type: 'number', keep: 1, required: ['a', 'b', 'c'], deep: { x: 1, y: 3, z: 4 }, list: ['l'] },
  });
  expect(corrections).toMatchObject([{ outcome: 'applied', pointers: ['/s'], problem: null }]);
});

test('appends to a list that is the target itself', () => {
  const { document } = apply({ list: [{ a: 1 }] }, update('$.list', { b: 2 }, [{}]));

  expect(document).toEqual({ list: [{ a: 1 }, { b: 2 }] });
});

test('updates every target, under keys with quotes, brackets and slashes too', () => {
  const document = { paths: { '/a/{id}': { x: {} }, "it's": { x: {} }, 'a]b': { x: {} } } };

  const { document: corrected, corrections } = apply(document, update('$.paths.*.x', { ok: true }));

  expect(corrected).toEqual({
    paths: { '/a/{id}': { x: { ok: true } }, "it's": { x: { ok: true } }, 'a]b': { x: { ok: true } } },
  });
  expect(corrections[0]?.pointers).toEqual(['/paths/~1a~1{id}/x', "/paths/it's/x", '/paths/a]b/x']);
});

test('removes members and items', () => {
  const { document } = apply(
    { a: { b: 1, c: 2 }, list: ['x', 'y'] },
    remove('$.a.b', 1),
    remove("$.list[?@ == 'x']", 'x'),
  );

  expect(document).toEqual({ a: { c: 2 }, list: ['y'] });
});

for (const [target, left] of [
  ['$.list[*]', []],
  ['$.list[0,2]', [1, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['$.list[2,0]', [1, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['$.list[10,9,2]', [0, 1, 3, 4, 5, 6, 7, 8]],
  ['$.list[-1,1]', [0, 2, 3, 4, 5, 6, 7, 8, 9]],
  ['$.list[::-2]', [1, 3, 5, 7, 9]],
  ['$.list[0,0]', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
] as const)
  test(`removing ${target} takes away just these items`, () => {
    const numbers = Array.from({ length: 11 }, (_, index) => ({ index }));

    const { document } = apply({ list: numbers }, remove(target, {}));

    expect(document).toEqual({ list: left.map((index) => ({ index })) });
  });

test('runs each action on what the one before left', () => {
  const { document } = apply(
    { a: { oneOf: [1] } },
    remove('$.a.oneOf[*]', 1),
    remove('$.a.oneOf', []),
    update('$.a', { anyOf: [1] }),
    update('$.a.anyOf', { second: true }, [1]),
  );

  expect(document).toEqual({ a: { anyOf: [1, { second: true }] } });
});

test('changes nothing in place', () => {
  const document = { a: { list: [1] } };

  apply(document, update('$.a', { list: [2] }), remove('$.a.list[0]', 1));

  expect(document).toEqual({ a: { list: [1] } });
});

test('says that nothing stands at the target, and goes on', () => {
  const { document, corrections } = apply({ a: {} }, update('$.b', { x: 1 }), update('$.a', { x: 1 }));

  expect(document).toEqual({ a: { x: 1 } });
  expect(corrections).toMatchObject([
    { outcome: 'matched-nothing', pointers: [], problem: 'nothing stands at $.b' },
    { outcome: 'applied' },
  ]);
});

for (const [document, change] of [
  [{ a: { type: 'string', x: 1 } }, { type: 'string' }],
  [{ a: { required: ['x', 'y'] } }, { required: ['y'] }],
  [{ a: { properties: { e: { type: 'string', x: 1 } } } }, { properties: { e: { type: 'string' } } }],
] as const)
  test(`${JSON.stringify(document)} already has ${JSON.stringify(change)}`, () => {
    const result = apply(document, update('$.a', change));

    expect(result.document).toBe(document);
    expect(result.corrections).toMatchObject([
      { outcome: 'already-applied', pointers: ['/a'], problem: '$.a is already as the action wants it' },
    ]);
  });

test('corrects the targets that still need it and leaves the others', () => {
  const document = { a: { required: ['x'] }, b: { required: ['y'] } };

  const { document: corrected } = apply(document, update('$.*', { required: ['x'] }));

  expect(corrected).toEqual({ a: { required: ['x'] }, b: { required: ['y', 'x'] } });
});

for (const [value, expected] of [
  [{ type: 'integer' }, { type: 'string' }],
  [{}, { type: 'string' }],
  [{ enum: ['a', 'b'] }, { enum: ['a'] }],
  [['a'], {}],
  [{ deep: { a: 1 } }, { deep: { a: 2 } }],
] as const)
  test(`does not run on ${JSON.stringify(value)} where it expects ${JSON.stringify(expected)}`, () => {
    const document = { a: value };

    const { document: corrected, corrections } = apply(document, remove('$.a', expected));

    expect(corrected).toBe(document);
    expect(corrections).toMatchObject([
      {
        outcome: 'unexpected-value',
        problem: `/a holds ${JSON.stringify(value)}, expected ${JSON.stringify(expected)}`,
      },
    ]);
  });

test('cuts a long value short in what it says', () => {
  const { corrections } = apply({ a: 'x'.repeat(500) }, remove('$.a', 'y'));

  expect(corrections[0]?.problem).toMatch(/^\/a holds "x{119}…, expected "y"$/u);
});
