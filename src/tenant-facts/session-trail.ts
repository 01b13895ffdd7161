import type { JsonObject } from '../core/index.ts';
import { sessionIn } from './session-in.ts';
import { isAccepted, jsonOf, type View } from './view.ts';
import { factsOfWrite, textOf, type WriteFacts } from './write-facts.ts';

/** A session as an answer shows it, after a write that is remembered. */
export interface SessionLook {
  /** Whether the write itself is answered, or the session is looked at later; the first look is number 1. */
  readonly at: 'reply' | 'read';
  readonly number: number;
  readonly write: WriteFacts;
  readonly shown: JsonObject;
}

/** Remembers the last write to each session, so that later answers can be held against it. */
export interface SessionTrail {
  /** What `view` shows of a session after a write; null where it shows none, or none that is known to have been left in peace. */
  follow(view: View): SessionLook | null;
}

interface Remembered {
  /** Undefined where another write may have come in between. */
  readonly write: WriteFacts | undefined;
  readonly status: string | undefined;
  reads: number;
}

/** Sessions beyond this number are forgotten, the one that was written first. */
const MAX_SESSIONS = 200;

/** A trail of nothing yet. */
export function createSessionTrail(): SessionTrail {
  const known = new Map<string, Remembered>();
  return {
    follow: (view) => {
      const id = addressed(view);
      if (id === undefined) return null;
      const before = known.get(id);
      if (view.method === 'GET') return look(view, before);
      // What was refused as wrong left no trace; of a failure nobody knows.
      if (view.status >= 400 && view.status < 500) return null;
      const shown = sessionIn(jsonOf(view));
      const isKnown = isAccepted(view) && !isDisturbed(view, before);
      const write = isKnown ? factsOfWrite(view, shown, before?.status) : undefined;
      keep(known, id, { write, status: textOf(shown?.['status']), reads: 0 });
      return write === undefined || shown === undefined ? null : { at: 'reply', number: 0, write, shown };
    },
  };
}

function keep(known: Map<string, Remembered>, id: string, item: Remembered): void {
  known.delete(id);
  known.set(id, item);
  const [oldest] = known.keys();
  if (known.size > MAX_SESSIONS && oldest !== undefined) known.delete(oldest);
}

/** Whether the write before this one was still going on. */
function isDisturbed({ startedAt }: View, before: Remembered | undefined): boolean {
  return before?.write !== undefined && before.write.endedAt > startedAt;
}

function look(view: View, before: Remembered | undefined): SessionLook | null {
  const shown = sessionIn(jsonOf(view));
  if (before?.write === undefined || shown === undefined || view.status !== 200) return null;
  if (view.startedAt < before.write.endedAt) return null;
  before.reads += 1;
  return { at: 'read', number: before.reads, write: before.write, shown };
}

/** The id of the session that a PATCH or a GET is about. */
function addressed({ method, segments }: View): string | undefined {
  if (method !== 'PATCH' && method !== 'GET') return undefined;
  return segments.at(-2) === 'workflow_sessions' ? segments.at(-1) : undefined;
}
