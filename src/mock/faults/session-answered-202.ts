import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { accepted } from '../defect/accepted.ts';
import { wrapped } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** Attributes are kept by a job, and nobody told the document. */
export const sessionAnswered202: Fault = {
  id: 'session-answered-202',
  title: 'answers 202 to updates with attributes',
  class: 'status',
  operation: PATCH_SESSION,
  expected: checkId('status-documented'),
  defect: accepted((reply, call) =>
    wrapped(call.json)['attributes'] === undefined ? reply : { ...reply, status: 202 },
  ),
};
