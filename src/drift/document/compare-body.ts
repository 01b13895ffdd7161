import { member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { compareContent } from './compare-content.ts';
import { compareMembers, compareOddFlags, compareUnread } from './compare-members.ts';
import { at, tell, type Context } from './context.ts';

/** Compares what two operations say of their request body (OpenAPI 3.0.3 §4.7.13). */
export function compareBodies(context: Context, before: JsonObject, after: JsonObject): void {
  const there = at(context, { kind: 'request' });
  const [rawLeft, rawRight] = [member(before, 'requestBody'), member(after, 'requestBody')];
  const [left, right] = [context.left.object(rawLeft), context.right.object(rawRight)];
  if (isUnread(rawLeft, left) || isUnread(rawRight, right)) {
    compareUnread(context, before, after, 'requestBody');
    return;
  }
  if (left === undefined || right === undefined) {
    if (right !== undefined)
      tell(there, isRequired(right) ? 'required-body-added' : 'optional-body-added', { after: right });
    if (left !== undefined)
      tell(there, isRequired(left) ? 'required-body-removed' : 'optional-body-removed', { before: left });
    return;
  }
  if (isRequired(left) !== isRequired(right)) {
    const kind = isRequired(right) ? 'body-became-required' : 'body-became-optional';
    const values = { before: member(left, 'required'), after: member(right, 'required') };
    tell(there, kind, { ...values, holderBefore: left, holderAfter: right, member: 'required' });
  }
  compareOddFlags(there, left, right, ['required']);
  compareContent(there, left, right);
  compareMembers(there, left, right, ['content', 'required', '$ref']);
}

function isUnread(raw: JsonValue | undefined, read: JsonObject | undefined): boolean {
  return raw !== undefined && read === undefined;
}

function isRequired(body: JsonObject): boolean {
  return member(body, 'required') === true;
}
