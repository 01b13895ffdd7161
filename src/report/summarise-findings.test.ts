import { expect, test } from '@playwright/test';

import { checkId } from '../core/index.ts';
import { createPaint } from './paint.ts';
import { summariseFindings } from './summarise-findings.ts';
import { sampleFinding } from './testing/sample-run.ts';

test('of one check on one operation three are shown, and every other check all the same', () => {
  const alike = Array.from({ length: 5 }, (_, index) =>
    sampleFinding({ id: `a${index}`, message: `message ${index}` }),
  );
  const other = sampleFinding({ id: 'b', check: checkId('echo'), message: 'another matter' });

  const text = summariseFindings([...alike, other], createPaint(false)).join('\n');

  for (const shown of [
    'message 0',
    'message 1',
    'message 2',
    '… 2 more of body-schema  patchSession',
    'another matter',
  ])
    expect(text).toContain(shown);
  expect(text).not.toContain('message 3');
  expect(text).toContain('6');
});
