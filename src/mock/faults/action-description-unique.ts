import { checkId, type JsonValue } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { wrapped } from '../defect/members.ts';
import { refuse } from '../refuse.ts';
import type { Fault } from './fault.ts';

/** A rule that the document does not know. */
export const actionDescriptionUnique: Fault = {
  id: 'action-description-unique',
  title: 'refuses with 409 a description that was used before',
  class: 'status',
  operation: CLOSE_SESSION,
  expected: checkId('valid-accepted'),
  notObservable:
    '409 says that the object is at odds with what is there. Nobody can tell an unwritten rule from an honest conflict, so such a run ends incomplete, not green.',
  defect: (standard) => {
    const used = new Set<JsonValue | undefined>();
    return {
      behave: (call, world) => {
        const { description } = wrapped(call.json);
        const reply = standard.behave(call, world);
        if (reply.status !== 200) return reply;
        if (used.has(description)) return refuse('nerm', { status: 409, text: 'There is such an action.' }, world);
        used.add(description);
        return reply;
      },
    };
  },
};
