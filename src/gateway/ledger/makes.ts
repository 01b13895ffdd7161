import {
  isJsonObject,
  member,
  readJsonText,
  type Exchange,
  type HttpRequest,
  type JsonValue,
} from '../../core/index.ts';
import type { ObjectKind } from './entry.ts';
import { holdsMark, markIn } from './mark.ts';

interface Maker {
  readonly path: RegExp;
  readonly makes: ObjectKind;
  readonly wrapper: string;
}

/** POST to these makes what no request deletes (NERM). */
const MAKERS: readonly Maker[] = [
  { path: /\/workflow_sessions$/u, makes: 'session', wrapper: 'workflow_session' },
  { path: /\/workflow_actions\/\w+$/u, makes: 'action', wrapper: 'workflow_action' },
  { path: /\/workflows\/\w+$/u, makes: 'workflow', wrapper: 'workflow' },
];

/** What `request` makes where it is carried out; null where it makes nothing. */
export function makesOf({ method, url }: HttpRequest): ObjectKind | null {
  return makerOf(method, url)?.makes ?? null;
}

/** Whether `id` is one that can go into a path: none of ours looks otherwise. */
export function isUsableId(id: JsonValue | undefined): id is string {
  return typeof id === 'string' && /^[\w-]+$/u.test(id);
}

/**
 * The id that an answer gives what its request made; null where it does not say, or where what it shows is something else: an object of another workflow,
 * or one without the mark that the request carried.
 */
export function madeId({ request, response }: Exchange): string | null {
  const wrapper = makerOf(request.method, request.url)?.wrapper;
  const body = readJsonText(response.body);
  if (wrapper === undefined || body.kind !== 'json') return null;
  const made = member(body.value, wrapper) ?? body.value;
  const id = member(made, 'id');
  if (!isUsableId(id)) return null;
  return isWhatWasAskedFor(request, made) ? id : null;
}

function isWhatWasAskedFor(request: HttpRequest, made: JsonValue): boolean {
  if (isOfOtherWorkflow(made, workflowOf(request))) return false;
  const attributes = member(made, 'attributes');
  const mark = markIn(textOf(request));
  return mark === null || !isJsonObject(attributes) || holdsMark(JSON.stringify(made), mark);
}

/** Whether `shown` says that it is of another workflow than `asked`; null where none was asked for. */
export function isOfOtherWorkflow(shown: JsonValue, asked: string | null): boolean {
  const workflow = member(shown, 'workflow_id');
  return asked !== null && typeof workflow === 'string' && workflow.toLowerCase() !== asked.toLowerCase();
}

/** The workflow that `request` names for what it makes; null where it names none. */
export function workflowOf(request: HttpRequest): string | null {
  const wrapper = makerOf(request.method, request.url)?.wrapper;
  const body = readJsonText(Buffer.from(request.body ?? ''));
  if (wrapper === undefined || body.kind !== 'json') return null;
  const id = member(member(body.value, wrapper), 'workflow_id');
  return typeof id === 'string' ? id : null;
}

/** The body of a request as text, whatever it is. */
export function textOf({ body }: HttpRequest): string {
  return typeof body === 'string' ? body : Buffer.from(body ?? []).toString('latin1');
}

function makerOf(method: string, url: string): Maker | undefined {
  const { pathname } = new URL(url);
  return method === 'POST' ? MAKERS.find(({ path }) => path.test(pathname)) : undefined;
}
