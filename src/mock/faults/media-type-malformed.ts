import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { rendered, withHeader } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** A short name where a media type belongs. */
export const mediaTypeMalformed: Fault = {
  id: 'media-type-malformed',
  title: 'calls its JSON `json`',
  class: 'http',
  operation: USERNAME_PASSWORD,
  expected: checkId('content-type-documented'),
  defect: rendered(200, (reply) => withHeader(reply, 'Content-Type', 'json')),
};
