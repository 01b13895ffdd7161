import { checkId, isJsonObject } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** Empty is missing to some frameworks. */
export const sessionEmptyMapRefused: Fault = {
  id: 'session-empty-map-refused',
  title: 'refuses attributes without anything in them',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('valid-accepted'),
  defect: refusing('attributes', (call) => {
    const { attributes } = wrapped(call.json);
    return isJsonObject(attributes) && Object.keys(attributes).length === 0;
  }),
};
