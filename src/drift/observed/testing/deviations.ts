/** A session reply of NERM, as the contract has it. */
export type Session = Record<string, unknown>;

/** One way in which answers depart from the contract. */
export interface Deviation {
  /** The fact that it must be: kind, status and place. */
  readonly fact: string;
  readonly status?: number;
  readonly headers?: readonly (readonly [string, string])[];
  /** The whole body, in place of a changed session. */
  readonly body?: unknown;
  readonly change?: (session: Session) => Session;
}

const SESSION = 'application/json workflow_session';

function set(name: string, value: unknown): (session: Session) => Session {
  return (session) => ({ ...session, [name]: value });
}

/** Twenty-five deviations of `PATCH /workflow_sessions/{id}`, each another fact. */
export const DEVIATIONS: readonly Deviation[] = [
  { fact: `undocumented-property 200 ${SESSION}.created_at`, change: set('created_at', '2026-11-26T10:00:00Z') },
  { fact: `undocumented-property 200 ${SESSION}.archived`, change: set('archived', false) },
  { fact: `undocumented-property 200 ${SESSION}.tags`, change: set('tags', ['a', 'b']) },
  { fact: `undocumented-property 200 ${SESSION}.meta`, change: set('meta', { deep: { deeper: 1 }, other: 2 }) },
  { fact: 'undocumented-property 200 application/json took_ms', body: { workflow_session: {}, took_ms: 12 } },
  { fact: 'missing-property 200 application/json workflow_session', body: {} },
  { fact: 'other-type 200 application/json', body: [{ workflow_session: {} }] },
  { fact: 'null-not-allowed 200 application/json workflow_session', body: { workflow_session: null } },
  { fact: `null-not-allowed 200 ${SESSION}.uid`, change: set('uid', null) },
  { fact: `null-not-allowed 200 ${SESSION}.status`, change: set('status', null) },
  { fact: `null-not-allowed 200 ${SESSION}.attributes.*`, change: set('attributes', { any_uid: null }) },
  { fact: `other-type 200 ${SESSION}.uid`, change: set('uid', 12) },
  { fact: `other-type 200 ${SESSION}.profile_ids`, change: set('profile_ids', 'a,b') },
  { fact: `other-type 200 ${SESSION}.profile_ids[]`, change: set('profile_ids', [1, 2]) },
  { fact: `other-type 200 ${SESSION}.attributes`, change: set('attributes', ['text']) },
  { fact: `other-type 200 ${SESSION}.attributes.*`, change: set('attributes', { any_uid: 7, other_uid: true }) },
  { fact: `unlisted-value 200 ${SESSION}.status`, change: set('status', 'snoozed') },
  { fact: `unlisted-value 200 ${SESSION}.requester_type`, change: set('requester_type', 'Robot') },
  { fact: `other-format 200 ${SESSION}.id`, change: set('id', '3FA85F6457174562B3FC2C963F66AFA6') },
  { fact: `other-format 200 ${SESSION}.workflow_id`, change: set('workflow_id', '17') },
  { fact: 'undocumented-success 202 ', status: 202, body: {} },
  { fact: 'undocumented-status 503 ', status: 503, body: {} },
  { fact: 'undocumented-media-type 200 ', headers: [['Content-Type', 'text/json']] },
  { fact: 'error-body-shape 400 ', status: 400, body: { message: ['no', 'such'], messages: {} } },
  { fact: 'undocumented-header 200 header x-ratelimit-remaining', headers: [['X-RateLimit-Remaining', '3']] },
];
