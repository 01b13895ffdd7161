import { checkId } from '../../core/index.ts';
import { CLOSE_REQUESTS } from '../defect/operations.ts';
import { rendered, withHeader } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** The error handler keeps the type of the page that it replaces. */
export const mediaTypeOfRefusalsHtml: Fault = {
  id: 'media-type-of-refusals-html',
  title: 'calls the JSON of its refusals HTML',
  class: 'http',
  operation: CLOSE_REQUESTS,
  expected: checkId('content-type-documented'),
  defect: rendered(400, (reply) => withHeader(reply, 'Content-Type', 'text/html; charset=utf-8')),
};
