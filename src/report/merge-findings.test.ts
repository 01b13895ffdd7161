import { expect, test } from '@playwright/test';

import { jsonPointer, operationId, type Finding } from '../core/index.ts';
import { mergeFindings } from './merge-findings.ts';
import { sampleFinding } from './testing/sample-run.ts';

function findings(count: number, changes: Partial<Finding> = {}): readonly Finding[] {
  return Array.from({ length: count }, (_, index) => sampleFinding({ id: `id-${index}`, ...changes }));
}

test('findings of one id are one, with what all of them know', () => {
  const [first, second] = [sampleFinding({ occurrences: 2 }), sampleFinding({ occurrences: 3, reproduced: '3/3' })];

  expect(mergeFindings([first, second])).toEqual([{ ...first, occurrences: 5, reproduced: '3/3' }]);
});

test('many findings of one check that name no place of the document are one', () => {
  const merged = mergeFindings(findings(6, { message: 'answered with 500' }));

  expect(merged).toMatchObject([
    { id: 'id-0', message: 'answered with 500 (and so for 5 other sorts of requests)', occurrences: 6 },
  ]);
});

for (const [title, alike] of [
  ['a few', findings(5)],
  ['those that name a place', findings(6, { pointer: jsonPointer('components') })],
  ['what is no violation', findings(6, { severity: 'drift' })],
  ['those of a document as a whole', findings(6, { operationId: null })],
  [
    'those of different operations',
    findings(6).map((finding, index) => ({ ...finding, operationId: operationId(`operation${index}`) })),
  ],
] as const)
  test(`keeps ${title} apart`, () => {
    expect(mergeFindings(alike)).toEqual(alike);
  });
