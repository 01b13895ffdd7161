import { expect, test } from '@playwright/test';

import type { FactSheet } from './fact-sheet.ts';
import { QUESTIONS } from './registry.ts';
import { renderTenantPage } from './render-tenant-page.ts';
import { createTenantFacts } from './tenant-facts.ts';

const ABOUT = { target: 'https://acme.example', startedAt: '2030-01-15T00:00:00.000Z' };

/** The page, its first lines left out. */
function bodyOf(outcome: FactSheet['outcome']): string {
  const page = renderTenantPage([{ id: 'x', question: 'What?', outcome }], ABOUT);
  return page.slice(page.indexOf('## '));
}

test('names every question of the registry', () => {
  const page = renderTenantPage(createTenantFacts().answers(), ABOUT);

  expect(page).toContain('# What this tenant told us\n\n`https://acme.example`, run of `2030-01-15T00:00:00.000Z`.\n');
  for (const { question } of QUESTIONS) expect(page).toContain(`\n## ${question}\n`);
});

test('shows an answer with its evidence', () => {
  const first = { method: 'POST', path: '/api/{…}', status: 201, excerpt: 'status 201' } as const;

  expect(bodyOf({ kind: 'answered', answers: [{ answer: '201', exchanges: 2, first }], more: 1 })).toBe(
    '## What?\n\n- 201 (2 exchanges; `POST /api/{…}` → 201: `status 201`)\n- and other answers in 1 exchange\n',
  );
});

test('says what would be needed, or why nothing would help', () => {
  expect(bodyOf({ kind: 'unanswered', needs: 'a tenant' })).toBe(
    '## What?\n\nNo exchange of this run tells. Needed: a tenant.\n',
  );
  expect(bodyOf({ kind: 'untellable', why: 'it is too late' })).toBe(
    '## What?\n\nThis suite cannot tell: it is too late.\n',
  );
});

test('takes nothing that a server says for markup', () => {
  const first = { method: 'GET', path: '/', status: 200, excerpt: 'a`b\n# c' } as const;

  expect(bodyOf({ kind: 'answered', answers: [{ answer: '<b>*x* a_b _c_', exchanges: 1, first }], more: 0 })).toBe(
    "## What?\n\n- \\<b\\>\\*x\\* a_b \\_c\\_ (1 exchange; `GET /` → 200: `a'b # c`)\n",
  );
});
