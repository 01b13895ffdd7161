import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { repaired } from '../defect/forgiving-json.ts';
import type { Fault } from './fault.ts';

/** A parser for people. */
export const malformedJsonRepaired: Fault = {
  id: 'malformed-json-repaired',
  title: 'forgives commas at the end',
  class: 'http',
  operation: CLOSE_SESSION,
  expected: checkId('malformed-json-refused'),
  defect: ({ readJson }) => ({
    readJson: (call, world) =>
      readJson({ ...call, received: { ...call.received, body: repaired(call.received.body) } }, world),
  }),
};
