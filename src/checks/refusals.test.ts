import { expect, test } from '@playwright/test';

import { caseWith, observationsOf, outcomeOf, mutationAt } from './testing/answered.ts';

const CASES = {
  'media-type-refused': caseWith({ kind: 'refuse-media-type', mediaType: 'text/plain' }),
  'malformed-json-refused': caseWith({ kind: 'refuse-malformed-json', mutation: mutationAt('') }),
  'unknown-id-refused': caseWith({ kind: 'refuse-unknown-id', parameter: 'id' }),
  'experimental-header': caseWith({ kind: 'omit-header', header: 'X-SailPoint-Experimental', instead: null }),
} as const;

/** What each check makes of each status, its refusals of choice first. */
const TABLE: Readonly<Record<keyof typeof CASES, Readonly<Record<string, readonly number[]>>>> = {
  'media-type-refused': {
    holds: [415],
    advice: [200, 202, 302, 400, 404, 422],
    'not-verified': [401, 403, 429, 500, 503],
  },
  'malformed-json-refused': {
    holds: [400, 422],
    violation: [200, 202],
    advice: [415, 418],
    'not-verified': [302, 401, 403, 404, 409, 429, 500, 503],
  },
  'unknown-id-refused': {
    holds: [404, 410],
    violation: [200, 202],
    advice: [302, 400, 403, 422],
    'not-verified': [401, 429, 500, 503],
  },
  'experimental-header': {
    holds: [400],
    drift: [200, 202, 412, 415, 422],
    'not-verified': [302, 401, 403, 404, 429, 500, 503],
  },
};

for (const id of ['media-type-refused', 'malformed-json-refused', 'unknown-id-refused', 'experimental-header'] as const)
  for (const [outcome, statuses] of Object.entries(TABLE[id]))
    for (const status of statuses)
      test(`${id}: ${status} is ${outcome.replace('-', ' ')}`, () => {
        expect(outcomeOf(id, { testCase: CASES[id], answer: { status } })).toBe(outcome);
      });

function message(id: keyof typeof CASES): string | undefined {
  return observationsOf(id, { testCase: CASES[id], answer: { status: 200 } })[0]?.message;
}

test('names what was sent or left out', () => {
  expect(message('media-type-refused')).toBe('a body of type text/plain is accepted with 200');
  expect(message('malformed-json-refused')).toBe('a body that is no JSON text is accepted with 200');
  expect(message('unknown-id-refused')).toBe('an id that names nothing is accepted with 200');
  expect(message('experimental-header')).toBe('accepted with 200 without X-SailPoint-Experimental');
});
