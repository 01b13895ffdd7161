import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { renderedText } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** What a language prints is taken for JSON. */
export const repliesInSingleQuotes: Fault = {
  id: 'replies-in-single-quotes',
  title: 'writes its replies in single quotes',
  class: 'http',
  operation: CLOSE_SESSION,
  expected: checkId('body-well-formed'),
  defect: renderedText(200, (payload) => payload.replaceAll('"', "'")),
};
