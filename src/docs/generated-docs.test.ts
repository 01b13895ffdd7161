import { readFileSync, writeFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { generatedDocs } from './generated-docs.ts';

for (const [name, text] of Object.entries(generatedDocs()))
  test(`docs/${name} says what the code does`, () => {
    const file = new URL(`../../docs/${name}`, import.meta.url);
    if (process.env['UPDATE_DOCS'] === 'true') writeFileSync(file, text);

    expect(readFileSync(file, 'utf8')).toBe(text);
  });
