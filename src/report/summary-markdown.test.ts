import { expect, test } from '@playwright/test';

import { sinceLastRun } from './history/since-last-run.ts';
import { renderSummaryMarkdown } from './summary-markdown.ts';
import { rememberedNights, sampleNight } from './testing/sample-nights.ts';
import { sampleFinding } from './testing/sample-run.ts';

test('shows verdict, reason, operations, what is new and gone, and counts', () => {
  const before = sampleNight([sampleFinding({ id: 'old' })]);
  const now = sampleNight([sampleFinding()], { startedAt: '2026-11-22T22:00:00.000Z' });
  const since = sinceLastRun(rememberedNights([before]), now);

  expect(renderSummaryMarkdown(now, since)).toBe(`# Not conformant

\`patchSession: body-schema failed: /status must be text; got 7\`

Target tenant, profile nightly, seed 42, 2026-11-22 22:00 UTC, 2 requests in 2 s.

| operation | verdict | requests |
| --- | --- | --- |
| \`patchSession\` | not conformant | 2 |

## Since 2026-11-21 22:00 UTC: 1 new, 1 gone, 0 known

New:

- violation, body-schema, \`patchSession\`: \`/status must be text; got 7\`
  \`npx sailpoint-conformance replay f1\`

Gone:

- violation, \`body-schema\`, \`patchSession\`, \`old\`

## Findings

| violation | advice | drift | spec-defect |
| --- | --- | --- | --- |
| 1 | 0 | 0 | 0 |
`);
});

test('says that it is the first night, and lists all findings', () => {
  const now = sampleNight([sampleFinding()]);
  const text = renderSummaryMarkdown(now, sinceLastRun(rememberedNights([]), now));

  expect(text).toContain('## No earlier run of this profile on these documents to compare with\n\nNew:\n\n- violation');
});

test('a conformant night is a short page', () => {
  const now = sampleNight([]);
  const text = renderSummaryMarkdown(now, sinceLastRun(rememberedNights([now]), now));

  expect(text).toMatch(/^# Conformant\n\nTarget tenant/u);
  expect(text).toContain('0 new, 0 gone, 0 known\n\n## Findings');
});

test('names the verdict that an operation had before', () => {
  const now = sampleNight([sampleFinding()]);

  expect(renderSummaryMarkdown(now, sinceLastRun(rememberedNights([sampleNight([])]), now))).toContain(
    '| `patchSession` | not conformant (was conformant) | 2 |',
  );
});

test('lets no server write headings, links or cells of its own', () => {
  const now = sampleNight([sampleFinding({ message: '`\n# Conformant\n[x](https://evil.example) | ``' })]);
  const text = renderSummaryMarkdown(now, sinceLastRun(rememberedNights([]), now));

  expect(text).not.toContain('\n# Conformant');
  expect(text).toContain('``` `\\n# Conformant\\n[x](https://evil.example) | `` ```');
});

test('cuts what is too long to read, and lists twenty of many', () => {
  const many = Array.from({ length: 23 }, (_, index) =>
    sampleFinding({ id: `d${index}`, severity: 'drift', message: 'x'.repeat(1000) }),
  );
  const now = sampleNight(many);
  const text = renderSummaryMarkdown(now, sinceLastRun(rememberedNights([]), now));

  expect(text).toContain(`\`${'x'.repeat(400)}…\``);
  expect(text).toContain('- and 3 more\n');
  expect(text.match(/^- drift/gmu)).toHaveLength(20);
});
