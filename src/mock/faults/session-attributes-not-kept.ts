import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { keeping } from '../defect/keeping.ts';
import type { Fault } from './fault.ts';

/** Attributes stand in a table of their own. */
export const sessionAttributesNotKept: Fault = {
  id: 'session-attributes-not-kept',
  title: 'keeps all of an update but its attributes',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('persistence'),
  defect: keeping((after, before) => ({ ...after, attributes: before.attributes })),
};
