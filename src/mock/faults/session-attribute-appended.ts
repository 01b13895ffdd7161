import { checkId, isJsonObject } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { withMembers, wrapped } from '../defect/members.ts';
import { keepingAndShowing } from '../defect/keeping.ts';
import type { Fault } from './fault.ts';

/** A join where an assignment belongs. */
export const sessionAttributeAppended: Fault = {
  id: 'session-attribute-appended',
  title: 'appends to attributes in place of setting them',
  class: 'classic',
  operation: PATCH_SESSION,
  expected: checkId('idempotence'),
  defect: keepingAndShowing((after, before, call) => {
    const sent = wrapped(call.json)['attributes'];
    return {
      ...after,
      attributes: withMembers(after.attributes, (name, value) => {
        const old = before.attributes[name];
        const isSent = isJsonObject(sent) && Object.hasOwn(sent, name);
        return isSent && typeof old === 'string' && old === value ? `${old}, ${old}` : value;
      }),
    };
  }),
};
