import { checkId } from '../../core/index.ts';
import { USERNAME_PASSWORD } from '../defect/operations.ts';
import { renderedText } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** A library that writes what JSON does not have. */
export const repliesHaveNan: Fault = {
  id: 'replies-have-nan',
  title: 'writes NaN into its replies',
  class: 'http',
  operation: USERNAME_PASSWORD,
  expected: checkId('body-well-formed'),
  defect: renderedText(200, (payload) => payload.replace('"skippable":false', '"skippable":NaN')),
};
