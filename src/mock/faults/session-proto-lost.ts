import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withAttributes } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A map that is an object with a prototype. */
export const sessionProtoLost: Fault = {
  id: 'session-proto-lost',
  title: 'loses attributes called __proto__',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('echo'),
  defect: takenFor((session) => withAttributes(session, (name, value) => (name === '__proto__' ? undefined : value))),
};
