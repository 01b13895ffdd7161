import { expect, test } from '@playwright/test';

import { NotSentError, SafetyError, TransportError, type HttpRequest } from '../core/index.ts';
import { countRequests } from './counting-transport.ts';

const REQUEST: HttpRequest = { method: 'GET', url: 'https://tenant.example/things', headers: [] };

for (const [title, error, counted] of [
  ['a request without an answer was sent', new TransportError('target-unreachable', 'timed out', { hint: '' }), 1],
  ['one that was held back was not', new NotSentError('target-unreachable', 'not sent', { hint: '' }), 0],
  ['nor was one that safety refused', new SafetyError('refused-by-safety', 'not allowed', { hint: '' }), 0],
] as const)
  test(title, async () => {
    const counting = countRequests({ send: () => Promise.reject(error), close: () => Promise.resolve() });

    await expect(counting.transport.send(REQUEST)).rejects.toThrow(error);

    expect(counting.count()).toBe(counted);
  });
