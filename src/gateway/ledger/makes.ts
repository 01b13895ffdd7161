import { member, readJsonText, type Exchange, type HttpRequest } from '../../core/index.ts';
import type { ObjectKind } from './entry.ts';

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

/** The id that an answer gives what its request made; null where it does not say. */
export function madeId({ request, response }: Exchange): string | null {
  const wrapper = makerOf(request.method, request.url)?.wrapper;
  const body = readJsonText(response.body);
  if (wrapper === undefined || body.kind !== 'json') return null;
  const id = member(member(body.value, wrapper) ?? body.value, 'id');
  return typeof id === 'string' ? id : null;
}

function makerOf(method: string, url: string): Maker | undefined {
  const { pathname } = new URL(url);
  return method === 'POST' ? MAKERS.find(({ path }) => path.test(pathname)) : undefined;
}
