import { checkId } from '../../core/index.ts';
import { PASSWORD_RESET } from '../defect/operations.ts';
import { renderedText } from '../defect/rendered.ts';
import type { Fault } from './fault.ts';

/** An editor that saved a template. */
export const repliesBeginWithBom: Fault = {
  id: 'replies-begin-with-bom',
  title: 'begins its replies with a byte order mark',
  class: 'http',
  operation: PASSWORD_RESET,
  expected: checkId('body-well-formed'),
  defect: renderedText(200, (payload) => `\uFEFF${payload}`),
};
