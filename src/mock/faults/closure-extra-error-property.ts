import { checkId, isJsonObject } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { refused } from '../defect/refused.ts';
import type { Fault } from './fault.ts';

/** A member that was added for support. */
export const closureExtraErrorProperty: Fault = {
  id: 'closure-extra-error-property',
  title: 'shows the id of the request with its refusals',
  class: 'drift',
  operation: CLOSE_REQUESTS,
  expected: checkId('undocumented-property'),
  defect: refused((reply) =>
    reply.body.kind === 'json' && isJsonObject(reply.body.value)
      ? { ...reply, body: { kind: 'json', value: { ...reply.body.value, requestId: 'r-17' } } }
      : reply,
  ),
};
