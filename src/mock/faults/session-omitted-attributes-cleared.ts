import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { keepingAndShowing } from '../defect/keeping.ts';
import type { Fault } from './fault.ts';

/** What is not sent is nothing. */
export const sessionOmittedAttributesCleared: Fault = {
  id: 'session-omitted-attributes-cleared',
  title: 'clears the attributes where an update names none',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('partial-update'),
  defect: keepingAndShowing((after, _, call) =>
    wrapped(call.json)['attributes'] === undefined ? { ...after, attributes: {} } : after,
  ),
};
