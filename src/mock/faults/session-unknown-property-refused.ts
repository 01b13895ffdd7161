import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { refusing } from '../defect/refusing.ts';
import { SESSION_UPDATE } from '../session-shape.ts';
import type { Fault } from './fault.ts';

/** A strict parser behind an open document. */
export const sessionUnknownPropertyRefused: Fault = {
  id: 'session-unknown-property-refused',
  title: 'refuses properties that it does not know',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('valid-accepted'),
  notObservable:
    'The document neither closes its objects nor says that unknown names are welcome; refusing them is a widespread protection.',
  defect: refusing('unknown', (call) => {
    const known = new Set([...Object.keys(SESSION_UPDATE), 'id', 'uid']);
    return Object.keys(wrapped(call.json)).some((name) => !known.has(name));
  }),
};
