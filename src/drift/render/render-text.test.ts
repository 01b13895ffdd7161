import { expect, test } from '@playwright/test';

import { jsonPointer } from '../../core/index.ts';
import { renderText } from './render-text.ts';
import { sampleChange, sampleComparison } from './testing/sample.ts';

const ROOTS = { view: 'roots', all: false } as const;

const SCHEME = jsonPointer('components', 'securitySchemes', 'token');
/** One security scheme that 4 operations need. */
const SWAPPED = ['GET /a', 'GET /b', 'GET /c', 'GET /d'].map((operation, index) =>
  sampleChange({
    id: `bbbbbbbbbbb${index}`,
    rule: 'security-alternative-removed',
    direction: 'none',
    operation,
    place: '',
    pointerBefore: SCHEME,
    pointerAfter: SCHEME,
    message: 'the credentials that were accepted no longer are',
    root: 'bbbbbbbbbbbb',
  }),
);
const STATUS = sampleChange({
  id: 'cccccccccccc',
  rule: 'response-enum-value-added',
  level: 'warning',
  direction: 'response',
  operation: 'GET /a',
  place: 'response 200 application/json status',
  message: 'status may be "paused" now',
  root: 'cccccccccccc',
  usedBy: ['tests/a', 'tests/b', 'tests/c', 'tests/d', 'tests/e'],
});
const WORDS = sampleChange({ id: 'dddddddddddd', level: 'annotation', root: 'dddddddddddd', message: 'other words' });

test('by cause: worst first, one block each, with the operations that it reaches', () => {
  expect(renderText(sampleComparison([STATUS, WORDS, ...SWAPPED]), ROOTS)).toBe(
    [
      '4 breaking, 1 warning in 4 of 5 operations: about 2 causes; 1 annotation',
      '',
      'breaking    security-alternative-removed  the credentials that were accepted no longer are',
      '            in 4 operations: GET /a, GET /b, GET /c, 1 more',
      '            at /components/securitySchemes/token',
      '',
      'warning     response-enum-value-added  status may be "paused" now',
      '            in GET /a response 200 application/json status',
      '            at new /components/schemas/Form/required/1',
      '            used by tests/a, tests/b, tests/c, 2 more',
      '',
      '1 change of words or of the document alone not listed (--all)',
    ].join('\n'),
  );
});

test('causes that say the same are told once', () => {
  const removed = ['a', 'b', 'c'].map((name) =>
    sampleChange({
      id: name,
      rule: 'operation-removed',
      operation: `GET /${name}`,
      place: '',
      pointerBefore: jsonPointer('paths', `/${name}`, 'get'),
      pointerAfter: null,
      message: 'the operation is gone',
      root: `root of ${name}`,
    }),
  );

  expect(renderText(sampleComparison(removed), ROOTS)).toBe(
    [
      '3 breaking in 3 of 5 operations: about 1 cause',
      '',
      'breaking    operation-removed  the operation is gone',
      '            in 3 operations: GET /a, GET /b, GET /c',
      '            at old /paths/~1a/get and 2 other places',
    ].join('\n'),
  );
});

test('by operation: each with its changes, worst first', () => {
  const text = renderText(sampleComparison([STATUS, ...SWAPPED.slice(0, 2)]), { view: 'operations', all: false });

  expect(text.split('\n').filter((line) => /^\S|^ {2}\S/u.test(line))).toEqual([
    '2 breaking, 1 warning in 2 of 5 operations: about 2 causes',
    'GET /a',
    '  breaking    security-alternative-removed  the credentials that were accepted no longer are',
    '  warning     response-enum-value-added  status may be "paused" now',
    'GET /b',
    '  breaking    security-alternative-removed  the credentials that were accepted no longer are',
  ]);
});

test('annotations are listed where they are asked for', () => {
  const text = renderText(sampleComparison([WORDS]), { view: 'roots', all: true });

  expect(text).toContain('no changes of the API in 5 operations; 1 annotation');
  expect(text).toContain('annotation  request-property-became-required  other words');
  expect(text).not.toContain('--all');
});

test('nothing changed, and part of a document was compared', () => {
  expect(renderText(sampleComparison([]), ROOTS)).toBe('no changes in 5 operations');
  expect(renderText(sampleComparison([], { compared: 1, leftOut: 195 }), ROOTS)).toBe(
    'no changes in 1 operation (195 operations not compared: one document is only a part)',
  );
});

test('what could not be read is told, so that it does not pass for unchanged', () => {
  const unread = { before: ['a.yaml', 'b.yaml'], after: ['b.yaml', 'c\nd.yaml', 'e.yaml'] };

  expect(renderText(sampleComparison([], { unread }), ROOTS).split('\n')).toEqual([
    'no changes in 5 operations; 4 references could not be followed',
    '',
    'Not compared, since it could not be read: what a.yaml, b.yaml, c d.yaml, 1 more lead to.',
  ]);
});

test('what a page does not tell is counted, so that it does not pass for unchanged', () => {
  const untold = { before: [{ pointer: '/paths/~1a/get/security', what: 'the page has no security' }], after: [] };

  expect(renderText(sampleComparison([], { untold }), ROOTS).split('\n')).toEqual([
    'no changes in 5 operations; 1 place that a page does not tell',
    '',
    'Not compared, since a page does not tell: 1 place. `specs import` of the page lists them.',
  ]);
});

test('an operation that only one document has counts among the changed ones', () => {
  const removed = sampleChange({ rule: 'operation-removed', operation: 'GET /gone', place: '' });

  expect(renderText(sampleComparison([removed], { compared: 0 }), ROOTS)).toContain(
    '1 breaking in 1 operation: about 1 cause',
  );
});

test('what a document says cannot pass for a line of ours', () => {
  const hostile = sampleChange({ message: 'x\nno changes in 5 operations', operation: 'GET /a\r\nbreaking' });

  for (const view of ['roots', 'operations'] as const) {
    const lines = renderText(sampleComparison([hostile]), { view, all: false }).split(/[\r\n\u2028]/u);
    expect(lines.filter((line) => line.startsWith('no changes') || line.startsWith('breaking'))).toEqual(
      view === 'roots' ? ['breaking    request-property-became-required  x no changes in 5 operations'] : [],
    );
  }
});
