import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { accepted } from '../defect/accepted.ts';
import type { Fault } from './fault.ts';

/** An undocumented success: a proxy that has its own idea of the status. */
export const closureAnswered203: Fault = {
  id: 'closure-answered-203',
  title: 'answers 203 where 202 is documented',
  class: 'classic',
  operation: CLOSE_REQUESTS,
  expected: checkId('status-documented'),
  defect: accepted((reply) => ({ ...reply, status: 203 })),
};
