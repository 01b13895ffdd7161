import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { refusing } from '../defect/refusing.ts';
import type { Fault } from './fault.ts';

/** Blank is missing to some frameworks. */
export const closureEmptyMessageRefused: Fault = {
  id: 'closure-empty-message-refused',
  title: 'refuses an empty message',
  class: 'acceptance',
  operation: CLOSE_REQUESTS,
  expected: checkId('valid-accepted'),
  defect: refusing('message', (call) => call.json['message'] === ''),
};
