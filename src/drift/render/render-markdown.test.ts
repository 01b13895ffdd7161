import { expect, test } from '@playwright/test';

import { renderMarkdown } from './render-markdown.ts';
import { sampleChange, sampleComparison } from './testing/sample.ts';

test('headline, a table for each level, changes folded away', () => {
  const added = sampleChange({
    id: 'eeeeeeeeeeee',
    rule: 'response-property-added',
    level: 'compatible',
    message: 'colour is answered now',
    root: 'eeeeeeeeeeee',
    pointerAfter: null,
  });

  expect(renderMarkdown(sampleComparison([added, sampleChange({ usedBy: ['one', 'two'] })]), { all: false })).toBe(
    [
      '### 1 breaking, 1 compatible in 1 of 5 operations: about 2 causes',
      '',
      '#### Breaking: what was right no longer is',
      '',
      '| rule | what changed | where |',
      '| --- | --- | --- |',
      '| `request-property-became-required` | `name became required: requests without it are refused` | `POST /forms request application/json form.name`; used by `one` and 1 more<br>at `/components/schemas/Form/required/1` |',
      '',
      '#### Compatible',
      '',
      '| rule | what changed | where |',
      '| --- | --- | --- |',
      '| `response-property-added` | `colour is answered now` | `POST /forms request application/json form.name` |',
      '',
      '<details><summary>Every change, by operation</summary>',
      '',
      '| operation | level | rule | place |',
      '| --- | --- | --- | --- |',
      '| `POST /forms` | breaking | `request-property-became-required` | `request application/json form.name` |',
      '| `POST /forms` | compatible | `response-property-added` | `request application/json form.name` |',
      '',
      '</details>',
    ].join('\n'),
  );
});

test('nothing changed: the headline alone', () => {
  expect(renderMarkdown(sampleComparison([]), { all: false })).toBe('### no changes in 5 operations');
});

test('what a document says stays text: no link, mention, HTML, cell or line of its own', () => {
  const text = '` `` | <img src=x> @everyone [a](https://evil.example) </details>\n## heading';
  const hostile = sampleChange({ message: text, operation: text, place: text, usedBy: [text, text] });

  const markdown = renderMarkdown(sampleComparison([hostile]), { all: false });

  const outside = markdown
    .replaceAll(String.raw`\|`, '')
    .replaceAll(/(?<!`)(?<fence>`+)(?!`).*?(?<!`)\k<fence>(?!`)/gu, 'CODE')
    .split('\n')
    .filter((line) => line !== '');
  expect(outside).toEqual([
    '### 1 breaking in 1 of 5 operations: about 1 cause',
    '#### Breaking: what was right no longer is',
    '| rule | what changed | where |',
    '| --- | --- | --- |',
    '| CODE | CODE | CODE; used by CODE<br>at CODE |',
    '<details><summary>Every change, by operation</summary>',
    '| operation | level | rule | place |',
    '| --- | --- | --- | --- |',
    '| CODE | breaking | CODE | CODE |',
    '</details>',
  ]);
});

test('a comment is never longer than 60,000 characters, and says what it leaves out', () => {
  const many = Array.from({ length: 2_000 }, (_, index) =>
    sampleChange({
      id: `f${index}`,
      root: `r${index}`,
      operation: `GET /path/${index}`,
      message: `${index} ${'x'.repeat(900)}`,
    }),
  );

  const markdown = renderMarkdown(sampleComparison(many), { all: false });

  expect(markdown.length).toBeLessThanOrEqual(60_000);
  expect(markdown.length).toBeGreaterThan(50_000);
  const shown = markdown.match(/^\| `request-property/gmu)?.length ?? 0;
  const listed = markdown.match(/^\| `GET/gmu)?.length ?? 0;
  expect(markdown.split('\n').at(-1)).toBe(
    `Left out for length: ${2_000 - shown} causes and ${2_000 - listed} changes of the folded list. The JSON has all.`,
  );
  expect([shown > 50, listed > 50]).toEqual([true, true]);
});

test('what could not be read is told below the headline, in code spans', () => {
  const unread = { before: ['a.yaml#/`@everyone`'], after: [] };

  expect(renderMarkdown(sampleComparison([], { unread }), { all: false }).split('\n').slice(0, 3)).toEqual([
    '### no changes in 5 operations; 1 reference could not be followed',
    '',
    'Not compared, since it could not be read: what `` a.yaml#/`@everyone` `` leads to.',
  ]);
});
