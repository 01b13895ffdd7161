import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { renderedText } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** A proxy that adds how long it took. */
export const repliesEndWithComment: Fault = {
  id: 'replies-end-with-comment',
  title: 'ends its replies with a comment',
  class: 'http',
  operation: USERNAME_PASSWORD,
  expected: checkId('body-well-formed'),
  defect: renderedText(200, (payload) => `${payload}<!-- 3 ms -->`),
};
