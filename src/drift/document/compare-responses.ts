import { isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { aboutPart, responsePart } from '../place/place.ts';
import { canonical } from './canonical.ts';
import { compareContent } from './compare-content.ts';
import { compareHeaders } from './compare-headers.ts';
import { compareMembers, compareUnread } from './compare-members.ts';
import { at, tell, type Context } from './context.ts';
import type { KindId } from './rules/ids.ts';

type Responses = ReadonlyMap<string, JsonValue>;

/** Compares the responses of two operations: statuses first, each with the response or the range of responses that it falls under. */
export function compareResponses(context: Context, before: JsonObject, after: JsonObject): void {
  const [left, right] = [responsesOf(before), responsesOf(after)];
  if (left === undefined || right === undefined) {
    compareUnread(context, before, after, 'responses');
    return;
  }
  const replaced = replacedSuccess(left, right);
  for (const status of [...new Set([...left.keys(), ...right.keys()])].toSorted())
    if (replaced?.includes(status) !== true) compareStatus(at(context, responsePart(status)), status, [left, right]);
  if (replaced !== undefined) compareReplaced(context, left, right, replaced);
  compareResponseExtensions(context, asObject(member(before, 'responses')), asObject(member(after, 'responses')));
}

function compareStatus(context: Context, status: string, sides: readonly [Responses, Responses]): void {
  const [left, right] = sides;
  const [one, two] = sides.map((responses) => responses.get(status) ?? rangeFor(responses, status));
  if (one !== undefined && two !== undefined) compareResponse(context, one, two);
  else if (two !== undefined) tell(context, kindOf(status, 'added', left), { after: two, shown: [null, status] });
  else if (one !== undefined) tell(context, kindOf(status, 'removed', right), { before: one, shown: [status, null] });
}

function compareResponseExtensions(context: Context, before: JsonObject, after: JsonObject): void {
  const statuses = [before, after].flatMap((responses) =>
    Object.keys(responses).filter((name) => !name.startsWith('x-')),
  );
  compareMembers(at(context, aboutPart('responses')), before, after, statuses);
}

function asObject(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** Statuses as they are compared: `2xx` and `2XX` are one, `200` in YAML is text in JSON. */
function responsesOf(operation: JsonObject): Responses | undefined {
  const responses = member(operation, 'responses');
  if (responses === undefined) return new Map();
  if (!isJsonObject(responses)) return undefined;
  const entries = Object.entries(responses).filter(([status]) => !status.startsWith('x-'));
  return new Map(
    entries.map(([status, response]) => [/^\dxx$/iu.test(status) ? status.toUpperCase() : status, response]),
  );
}

/**
 * The range that `status`, or all of it where it is a range itself, falls under (OpenAPI 3.0.3 §4.7.16). `default` beside a documented
 * success is for failures: that is what it is written for.
 */
function rangeFor(responses: Responses, status: string): JsonValue | undefined {
  if (!/^\d(?:\d\d|XX)$/u.test(status)) return undefined;
  const range = responses.get(`${status.charAt(0)}XX`);
  if (range !== undefined) return range;
  const hasSuccess = [...responses.keys()].some((known) => known.startsWith('2'));
  return hasSuccess && isSuccess(status) ? undefined : responses.get('default');
}

/** What a client goes on with; redirects are among it. */
function isSuccess(status: string): boolean {
  return /^[123]/u.test(status);
}

/** What it is that `status` came or went, where `others` do not have it. */
function kindOf(status: string, way: 'added' | 'removed', others: Responses): KindId {
  if (!/^(?:default|\d(?:\d\d|XX))$/u.test(status)) return 'not-comparable';
  if (/^\d{3}$/u.test(status)) return isSuccess(status) ? `success-status-${way}` : `error-status-${way}`;
  if (!isSuccess(status)) return `status-range-${way}`;
  const isInPart = [...others.keys()].some((other) => other.startsWith(status.charAt(0)));
  return isInPart ? `success-range-${way}` : `success-status-${way}`;
}

/** The one status of success that is gone and the one that came for it. */
function replacedSuccess(left: Responses, right: Responses): readonly [string, string] | undefined {
  const alone = (these: Responses, others: Responses): readonly string[] =>
    [...these.keys()].filter(
      (status) => /^2\d\d$/u.test(status) && !others.has(status) && rangeFor(others, status) === undefined,
    );
  const [gone, ...moreGone] = alone(left, right);
  const [come, ...moreCome] = alone(right, left);
  if (gone === undefined || come === undefined || moreGone.length + moreCome.length > 0) return undefined;
  return [gone, come];
}

function compareReplaced(
  context: Context,
  left: Responses,
  right: Responses,
  [gone, come]: readonly [string, string],
): void {
  const there = at(context, responsePart(come));
  const [one, two] = [left.get(gone), right.get(come)];
  tell(there, 'success-status-replaced', { before: one, after: two, shown: [gone, come], cause: `${gone} ${come}` });
  if (one !== undefined && two !== undefined) compareResponse(there, one, two);
}

function compareResponse(context: Context, one: JsonValue, two: JsonValue): void {
  const [left, right] = [context.left.object(one), context.right.object(two)];
  if (left === undefined || right === undefined) {
    if (canonical(context.left.behind(one)) !== canonical(context.right.behind(two)))
      tell(context, 'not-comparable', { before: one, after: two });
    return;
  }
  compareHeaders(context, left, right);
  compareContent(context, left, right);
  const [linksBefore, linksAfter] = [member(left, 'links'), member(right, 'links')];
  if (canonical(linksBefore) !== canonical(linksAfter))
    tell(context, 'links-changed', { before: linksBefore, after: linksAfter });
  compareMembers(context, left, right, ['$ref', 'content', 'headers', 'links']);
}
