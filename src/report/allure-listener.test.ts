import { expect, test } from '@playwright/test';
import type { LifecycleListener } from 'allure-js-commons/sdk/reporter';

import { labelsFor } from './allure-labels.ts';
import { createAllureListener, type AllureResult } from './allure-listener.ts';

const LISTENER = createAllureListener({ target: 'mock', mask: (text) => text.replaceAll('s3cret', '[redacted]') });

function written(changes: Partial<AllureResult> = {}): AllureResult {
  const result = { name: 'accepts', status: 'passed', statusDetails: {}, steps: [], labels: [], ...changes };
  LISTENER.beforeTestResultWrite(result);
  return result;
}

const LABELS = labelsFor({
  api: 'NERM',
  operationId: 'patchSession',
  checkGroup: 'answers',
  layer: 'contract',
  severity: 'critical',
}).map(({ type, description }) => ({ name: type.replace('allure.label.', ''), value: description }));

test('is what allure-playwright takes', () => {
  const listener: LifecycleListener = LISTENER;

  expect(listener.beforeTestResultWrite).toBeDefined();
});

test('makes ids of labels and name, apart for each target', () => {
  expect(written({ labels: LABELS, historyId: 'md5', testCaseId: 'md5' })).toMatchObject({
    testCaseId: 'contract|NERM|patchSession|answers|accepts',
    historyId: 'mock|contract|NERM|patchSession|answers|accepts',
  });
});

test('leaves the ids of a test that lacks a label', () => {
  const labels = LABELS.filter(({ name }) => name !== 'story');

  expect(written({ labels, historyId: 'md5', testCaseId: 'md5' })).toMatchObject({
    historyId: 'md5',
    testCaseId: 'md5',
  });
});

test('drops labels that say nothing', () => {
  const names = ['host', 'thread', 'package', 'language', 'framework', 'titlePath', '_fallbackTestCaseId', 'tag'];

  expect(written({ labels: names.map((name) => ({ name, value: 'x' })) }).labels).toEqual([
    { name: 'tag', value: 'x' },
  ]);
});

test('calls a failure of the network broken, and nothing else', () => {
  const message = 'TransportError: connect ECONNREFUSED';

  expect(written({ status: 'failed', statusDetails: { message } }).status).toBe('broken');
  expect(written({ status: 'failed', statusDetails: { message: `Error: ${message}` } }).status).toBe('failed');
  expect(written({ status: 'skipped', statusDetails: { message } }).status).toBe('skipped');
  expect(written({ status: 'failed' }).status).toBe('failed');
});

function step(name: string, steps: AllureResult['steps'] = []): AllureResult['steps'][number] {
  const statusDetails = { message: 's3cret', trace: 's3cret', actual: 's3cret', expected: 's3cret' };
  return { name, statusDetails, steps };
}

test('masks the texts of errors, of inner steps too, and drops what events left behind', () => {
  const result = written({ ...step('accepts', [step('outer', [step('inner'), step('conformance-event')])]) });

  expect(JSON.stringify(result)).not.toContain('s3cret');
  expect(result.steps).toMatchObject([{ name: 'outer', steps: [{ name: 'inner' }] }]);
  expect(result.steps[0]?.steps).toHaveLength(1);
});
