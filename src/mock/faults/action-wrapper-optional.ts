import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { bodyTakenFor } from '../defect/taken-for.ts';
import type { Fault } from './fault.ts';

/** A framework that wraps parameters itself. */
export const actionWrapperOptional: Fault = {
  id: 'action-wrapper-optional',
  title: 'takes an action without its wrapper',
  class: 'acceptance',
  operation: CLOSE_SESSION,
  expected: checkId('invalid-refused'),
  defect: bodyTakenFor((body) => (body['workflow_action'] === undefined ? { workflow_action: body } : body)),
};
