import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { rendered } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** A router that knows methods and paths as one. */
export const methodRefusedWith404: Fault = {
  id: 'method-refused-with-404',
  title: 'answers 404 to a method that the path does not offer',
  class: 'http',
  operation: USERNAME_PASSWORD,
  expected: checkId('method-not-allowed'),
  defect: rendered(405, (reply) => ({ ...reply, status: 404 })),
};
