import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { refused } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** An enum whose names are written by another library now. */
export const closureLocaleOriginLowerCase: Fault = {
  id: 'closure-locale-origin-lower-case',
  title: 'writes the origin of a locale in lower case',
  class: 'drift',
  operation: CLOSE_REQUESTS,
  expected: checkId('body-schema'),
  defect: refused((reply) => ({
    ...reply,
    body: {
      kind: 'json',
      value: {
        detailCode: '400 Bad Request',
        messages: [
          {
            locale: 'en-US',
            localeOrigin: 'default',
            text: 'accessRequestIds executionStatus completionStatus message',
          },
        ],
      },
    },
  })),
};
