import { checkId, isJsonObject } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { withMembers, wrapped } from '../defect/members.ts';
import { leavingTrace } from '../defect/keeping.ts';
import { changeSession } from '../session.ts';
import type { Fault } from './fault.ts';

/** Attributes stand in a table of their own, outside of the transaction. */
export const sessionAttributesWrittenBeforeCheck: Fault = {
  id: 'session-attributes-written-before-check',
  title: 'keeps the attributes of an update that it refuses',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('refusal-leaves-no-trace'),
  defect: leavingTrace((before, call) => {
    const { attributes } = wrapped(call.json);
    const texts = isJsonObject(attributes)
      ? withMembers(attributes, (_, value) => (typeof value === 'string' ? value : undefined))
      : {};
    return changeSession(before, { attributes: texts }, false);
  }),
};
