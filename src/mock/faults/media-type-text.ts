import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { rendered, withHeader } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** A reply that is written by hand. */
export const mediaTypeText: Fault = {
  id: 'media-type-text',
  title: 'calls its JSON text/plain',
  class: 'http',
  operation: CLOSE_SESSION,
  expected: checkId('content-type-documented'),
  defect: rendered(200, (reply) => withHeader(reply, 'Content-Type', 'text/plain')),
};
