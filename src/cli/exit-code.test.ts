import { expect, test } from '@playwright/test';

import { ConfigError, HarnessError, SafetyError, TransportError } from '../core/index.ts';
import { exitCodeOfError, exitCodeOfVerdict } from './exit-code.ts';

test('a verdict decides the exit code', () => {
  expect(exitCodeOfVerdict('conformant')).toBe(0);
  expect(exitCodeOfVerdict('conformant-with-waivers')).toBe(0);
  expect(exitCodeOfVerdict('not-conformant')).toBe(1);
  expect(exitCodeOfVerdict('incomplete')).toBe(3);
});

test('the kind of an error decides the exit code', () => {
  const options = { hint: 'do this' };

  expect(exitCodeOfError(new ConfigError('usage', 'm', options))).toBe(2);
  expect(exitCodeOfError(new SafetyError('refused-by-safety', 'm', options))).toBe(3);
  expect(exitCodeOfError(new TransportError('target-unreachable', 'm', options))).toBe(3);
  expect(exitCodeOfError(new HarnessError('target-unreachable', 'm', options))).toBe(3);
  expect(exitCodeOfError(new TypeError('m'))).toBe(70);
  expect(exitCodeOfError('thrown text')).toBe(70);
});
