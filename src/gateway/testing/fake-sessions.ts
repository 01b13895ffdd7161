import { parseJson, member, type HttpRequest } from '../../core/index.ts';
import type { Scripted } from './scripted.ts';

/** For unit tests: a session of a tenant; `closesBy` are the members of a request that close it. */
export interface FakeSession {
  readonly id: string;
  readonly note?: string;
  readonly closesBy?: readonly string[];
  /** In place of the answer to a change. */
  readonly fails?: Scripted;
}

/** For unit tests: the sessions of a tenant, which can be listed, looked at and closed. */
export interface FakeSessions {
  readonly answer: (request: Pick<HttpRequest, 'method' | 'url' | 'body'>) => Scripted;
  readonly closed: () => readonly string[];
  /** Ids of the sessions that somebody tried to change. */
  readonly touched: () => readonly string[];
}

/** For unit tests: a tenant that has `sessions`. */
export function fakeSessions(sessions: readonly FakeSession[]): FakeSessions {
  const states = new Map<string, string>();
  const touched = new Set<string>();

  function change(session: FakeSession, body: HttpRequest['body']): Scripted {
    touched.add(session.id);
    if (session.fails !== undefined) return session.fails;
    const wanted = member(parseJson(String(body)), 'workflow_session');
    for (const name of session.closesBy ?? ['status'])
      if (member(wanted, name) === 'closed') states.set(session.id, 'Closed');
    return {};
  }

  return {
    answer: ({ method, url, body }) => {
      const id = /\/workflow_sessions\/([^/?]+)$/u.exec(url)?.[1];
      if (id === undefined) return { json: sessions.map(({ id: listed, note = '' }) => ({ id: listed, note })) };
      const session = sessions.find((item) => item.id === decodeURIComponent(id));
      if (session === undefined) return { status: 404 };
      if (method === 'PATCH') return change(session, body);
      return { json: { workflow_session: { id: session.id, status: states.get(session.id) ?? 'open' } } };
    },
    closed: () => [...states.keys()],
    touched: () => [...touched],
  };
}
