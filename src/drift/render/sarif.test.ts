import { expect, test } from '@playwright/test';

import { jsonPointer } from '../../core/index.ts';
import type { Rule } from '../rule.ts';
import { toSarif } from './sarif.ts';
import { sampleChange, sampleComparison } from './testing/sample.ts';

const RULES: readonly Rule[] = [
  ruleOf({ id: 'another-rule', title: 'never seen here' }),
  ruleOf({
    id: 'request-property-became-required',
    title: 'a property of a request became required',
    advice: 'Send it.',
    deviation: { level: 'warning', why: 'Because.' },
  }),
];

function ruleOf(given: Pick<Rule, 'id' | 'title'> & Partial<Rule>): Rule {
  return { direction: 'request', effect: 'narrows', mirror: given.id, because: 'b', advice: 'Nothing.', ...given };
}

const AT = jsonPointer('components', 'schemas', 'Form', 'required', 1);
const GONE = jsonPointer('paths', '/old');

const SARIF = toSarif({
  comparison: sampleComparison([
    sampleChange(),
    sampleChange({ id: 'b', level: 'warning', operation: null, place: '', pointerBefore: GONE, pointerAfter: null }),
    sampleChange({ id: 'c', level: 'annotation', pointerAfter: null }),
  ]),
  before: { source: 'specs/old file.json', positions: new Map([[GONE, { line: 3, column: 5 }]]) },
  after: { source: '/abs/new.yaml', positions: new Map([[AT, { line: 12, column: 9 }]]) },
  rules: RULES,
  version: '1.2.3',
});

test('names the rules that are needed, with help', () => {
  expect(SARIF).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'sailpoint-conformance',
            version: '1.2.3',
            rules: [
              {
                id: 'request-property-became-required',
                shortDescription: { text: 'a property of a request became required' },
                help: {
                  text: 'Send it. Because. `drift explain request-property-became-required` says more.',
                },
              },
            ],
          },
        },
      },
    ],
  });
});

test('points at the line in the newer document, in the older where only that has it, and else at the file', () => {
  expect(SARIF).toMatchObject({
    runs: [
      {
        results: [
          {
            ruleId: 'request-property-became-required',
            ruleIndex: 0,
            level: 'error',
            message: {
              text: 'POST /forms request application/json form.name: name became required: requests without it are refused',
            },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'file:///abs/new.yaml' },
                  region: { startLine: 12, startColumn: 9 },
                },
                logicalLocations: [{ fullyQualifiedName: '/components/schemas/Form/required/1' }],
              },
            ],
            partialFingerprints: { 'driftChange/v1': '0123456789ab' },
          },
          {
            level: 'warning',
            message: { text: 'name became required: requests without it are refused' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'specs/old%20file.json' },
                  region: { startLine: 3, startColumn: 5 },
                },
              },
            ],
          },
          { level: 'note', locations: [{ physicalLocation: { artifactLocation: { uri: 'file:///abs/new.yaml' } } }] },
        ],
      },
    ],
  });
});

test('what could not be read is a warning of the run', () => {
  const comparison = sampleComparison([], { unread: { before: ['a.yaml'], after: [] } });
  const nowhere = { source: 'a.json', positions: new Map() };
  const text = 'Not compared, since it could not be read: what a.yaml leads to.';

  expect(toSarif({ comparison, before: nowhere, after: nowhere, rules: [], version: '1' })).toMatchObject({
    runs: [
      {
        invocations: [
          { executionSuccessful: true, toolExecutionNotifications: [{ level: 'warning', message: { text } }] },
        ],
      },
    ],
  });
});
