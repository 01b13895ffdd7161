import { checkId, isJsonObject } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { keepingAndShowing } from '../defect/keeping.ts';
import type { Fault } from './fault.ts';

/** An assignment where a merge belongs. */
export const sessionAttributesReplaced: Fault = {
  id: 'session-attributes-replaced',
  title: 'replaces all attributes by those that were sent',
  class: 'classic',
  operation: PATCH_SESSION,
  expected: checkId('partial-update'),
  defect: keepingAndShowing((after, _, call) => {
    const { attributes } = wrapped(call.json);
    return isJsonObject(attributes) ? { ...after, attributes } : after;
  }),
};
