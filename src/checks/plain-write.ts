import { isJsonArray, isJsonObject, type CaseRequest, type JsonValue, type StoryStep } from '../core/index.ts';
import { asksForMore } from './asks-for-more.ts';
import type { JudgedOperation } from './check.ts';
import type { DescribedPlace } from './described-place.ts';
import { sentBody } from './sent-body.ts';
import { replyPlace, requestPlace } from './told-state.ts';

/** Whether a step is a write whose effect is what its body says, no more and no less. */
export function isPlainWrite(operation: JudgedOperation, { action, request }: StoryStep): boolean {
  if (action !== 'write' && action !== 'repeat') return false;
  if (sentBody(request) === undefined || asksForMore(operation, request)) return false;
  return !sendsReadOnly(operation, request);
}

/** Whether a request sends something that replies show as read-only and that the request's own schema does not list. */
export function sendsReadOnly(operation: JudgedOperation, request: CaseRequest): boolean {
  const [reply, place, sent] = [replyPlace(operation), requestPlace(operation), sentBody(request)];
  return reply !== undefined && sent !== undefined && holdsReadOnly(reply, place, sent);
}

function holdsReadOnly(reply: DescribedPlace, request: DescribedPlace | undefined, sent: JsonValue): boolean {
  if (isJsonArray(sent)) {
    const [inReply, inRequest] = [reply.items(), request?.items()];
    return inReply !== undefined && sent.some((item) => holdsReadOnly(inReply, inRequest, item));
  }
  if (!isJsonObject(sent)) return false;
  return Object.entries(sent).some(([name, value]) => {
    const inReply = reply.property(name);
    const inRequest = request?.property(name);
    if (inReply === undefined) return false;
    return (inReply.isReadOnly && inRequest === undefined) || holdsReadOnly(inReply, inRequest, value);
  });
}
