import { expect, test } from '@playwright/test';

import { checkId, operationId, type Finding, type PlannedOperation } from '../core/index.ts';
import type { ConformanceReport } from './conformance-report.ts';
import { renderSummary } from './console-summary.ts';
import { foldRun } from './fold-run.ts';
import { broken, judged, sampleFinding, sampleInput, sampleOperation, samplePlan, saw } from './testing/sample-run.ts';

const CONTRACTS = [
  {
    api: 'NERM',
    version: '2.0.0',
    source: 'specs/nerm/openapi.json',
    sha256: '3f2a1b4c'.padEnd(64, '0'),
    repairs: [],
    corrections: [],
    defects: [],
  },
];

function render(report: ConformanceReport): string {
  return renderSummary(report, { colour: false });
}

function withFindings(...findings: readonly Finding[]): string {
  return render(foldRun(sampleInput({ specificationFindings: findings })));
}

test('shows a conformant run', () => {
  const report = foldRun(sampleInput({ contracts: CONTRACTS }));
  const reports = { result: 'reports/conformance.json', 'Allure report': 'reports/allure-report/index.html' };

  expect(renderSummary(report, { colour: false, reports })).toBe(
    `target mock · profile gate · seed 42 · layer corrected
  NERM  2.0.0  sha 3f2a1b4c  specs/nerm/openapi.json

  ✓ PATCH  /workflow_sessions/{id}  patchSession  2 checks  2 requests  200×1

MUST 2/2    SHOULD 0/0
1 case · 2 requests · 2.0 s · 1 requests/s
result         reports/conformance.json
Allure report  reports/allure-report/index.html

CONFORMANT`,
  );
});

function operation(id: string, cases: Readonly<Record<string, readonly string[]>>): PlannedOperation {
  return sampleOperation(cases, { operationId: operationId(id), method: 'GET', path: `/${id}` });
}

test('shows each sort of operation in line with the others, with words for what did not pass', () => {
  const plan = samplePlan([
    operation('well', { w: ['valid-accepted', 'body-schema'] }),
    operation('failing', { f: ['valid-accepted', 'body-schema', 'response-time'] }),
    operation('neverRan', { n: ['valid-accepted'] }),
    operation('neverAccepted', { a: ['valid-accepted'] }),
    {
      ...operation('off', {}),
      unplanned: [{ check: checkId('valid-accepted'), outcome: 'not-applicable', reason: 'ISC_BASE_URL is not set' }],
    },
  ]);
  const advice = sampleFinding({ id: 'a1', severity: 'advice', check: checkId('response-time'), message: '900 ms' });
  const events = [
    judged('w', [saw('valid-accepted'), saw('body-schema')], 200, 'well'),
    judged(
      'f',
      [saw('valid-accepted'), saw('body-schema', sampleFinding()), saw('response-time', advice)],
      200,
      'failing',
    ),
    judged('a', [saw('valid-accepted')], 404, 'neverAccepted'),
  ];

  expect(render(foldRun(sampleInput({ plan, events })))).toBe(
    `not conformant: failing: body-schema failed: /status must be text; got 7 · 4 more reasons in conformance.json

target mock · profile gate · seed 42 · layer corrected

  ✓ GET    /well           well           2 checks  2 requests  200×1
  ✘ GET    /failing        failing        3 checks  2 requests  200×1  1 failed · 1 warned
  ? GET    /neverRan       neverRan       1 check   0 requests         1 not verified
  ? GET    /neverAccepted  neverAccepted  1 check   2 requests  404×1  no valid request was accepted
  - GET    /off            off            0 checks  0 requests         not applicable: ISC_BASE_URL is not set

violations 1
  body-schema  patchSession  /status must be text; got 7  reproduced 3/3
      curl -X PATCH 'http://127.0.0.1/x?run=false'
      npx sailpoint-conformance replay f1

advice 1
  response-time  patchSession  900 ms  reproduced 3/3

MUST 4/6  1 failed · 1 not verified    SHOULD 0/1  1 warned
3 cases · 6 requests · 2.0 s · 3 requests/s

NOT CONFORMANT`,
  );
});

test('says in the first line why a run is incomplete', () => {
  const lines = render(foldRun(sampleInput({ events: [broken('ok', 'ECONNREFUSED')] }))).split('\n');

  expect(lines[0]).toBe(
    'incomplete: patchSession: valid-accepted error: ECONNREFUSED · 2 more reasons in conformance.json',
  );
  expect(lines.at(-1)).toBe('INCOMPLETE');
});

test('says so where nothing was planned', () => {
  const lines = render(foldRun(sampleInput({ plan: samplePlan([]), events: [] }))).split('\n');

  expect(lines[0]).toBe('incomplete: no operation was planned');
  expect(lines.at(-1)).toBe('INCOMPLETE');
});

test('names waivers in the verdict', () => {
  const report: ConformanceReport = { ...foldRun(sampleInput()), verdict: 'conformant-with-waivers' };

  expect(render(report).split('\n').at(-1)).toBe('CONFORMANT WITH WAIVERS');
});

test('shows ten of many, and how many more there are', () => {
  const drift = Array.from({ length: 13 }, (_, index) => sampleFinding({ id: `d${index}`, severity: 'drift' }));
  const text = withFindings(...drift);

  expect(text).toContain('drift 13\n');
  expect(text.match(/ {2}body-schema {2}/gu)).toHaveLength(10);
  expect(text).toContain('\n  … 3 more\n');
});

test('shows the violations of every operation', () => {
  const violations = Array.from({ length: 13 }, (_, index) =>
    sampleFinding({ id: `v${index}`, operationId: operationId(`operation${index}`) }),
  );

  expect(withFindings(...violations).match(/ {2}body-schema {2}/gu)).toHaveLength(13);
});

test('counts what came more than once, and leaves out what cannot be repeated', () => {
  const text = withFindings(sampleFinding({ occurrences: 300, reproduced: null, curl: null, replay: null }));

  expect(text).toContain('violations 1\n  body-schema  patchSession  /status must be text; got 7  ×300\n\n');
});

function defect(id: string, row: string | null): Finding {
  return sampleFinding({ id, severity: 'spec-defect', defect: row });
}

test('lists defects of documents in one line, by number, each once', () => {
  const text = withFindings(defect('a', 'S10'), defect('b', 'S2'), defect('c', 'S2'), defect('zz', null));

  expect(text).toContain('\nspec-defects 3: S2 S10 zz (npx sailpoint-conformance specs lint explains them)\n');
});

test('lets no server write lines or colours of its own', () => {
  const text = withFindings(sampleFinding({ message: '\u001B[32m\nCONFORMANT' }));

  expect(text).not.toContain('\u001B');
  expect(text.split('\n').filter((line) => line === 'CONFORMANT')).toHaveLength(1);
});

test('colours what it marks, and changes no character by it', () => {
  const report = foldRun(
    sampleInput({ events: [judged('ok', [saw('valid-accepted'), saw('body-schema', sampleFinding())])] }),
  );
  const coloured = renderSummary(report, { colour: true });

  expect(coloured).toContain('\u001B[31m✘\u001B[39m');
  expect(coloured.split('\n').at(-1)).toBe('\u001B[31m\u001B[1mNOT CONFORMANT\u001B[22m\u001B[39m');
  // oxlint-disable-next-line no-control-regex -- colours begin with a control character
  expect(coloured.replaceAll(/\u001B\[\d+m/gu, '')).toBe(render(report));
});
