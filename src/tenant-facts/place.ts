/** Who answers under a path, as the page calls it. */
export type Api = 'NERM' | 'ISC' | 'token endpoint';

const APIS: readonly (readonly [segment: string, api: Api])[] = [
  ['workflow_actions', 'NERM'],
  ['workflow_sessions', 'NERM'],
  ['workflows', 'NERM'],
  ['access-requests', 'ISC'],
  ['oauth', 'token endpoint'],
];

/** The API that `segments` of a path belong to; null where they show none. */
export function apiOf(segments: readonly string[]): Api | null {
  return APIS.find(([segment]) => segments.includes(segment))?.[1] ?? null;
}

/** Whether `segments` are the path under which access requests are closed: directly below them, or below a version. */
export function isClosure(segments: readonly string[]): boolean {
  return segments.includes('access-requests') && segments.at(-1) === 'close';
}

/** Segments that belong to the API itself; whatever else is in a path may name an object or the tenant. */
const SAFE = new Set([
  ...APIS.map(([segment]) => segment),
  'api',
  'beta',
  'close',
  'close_session_actions',
  'username_password_actions',
  'password_reset_workflows',
  'token',
  'profile_types',
  'profiles',
  'users',
  'access-request-status',
]);

/** The path of `url` as a page may show it: whatever may be an id is `{…}`, and of the query the switches stay. */
export function shownPath({ pathname, searchParams }: URL): string {
  const path = pathname
    .split('/')
    .map((segment) => (segment === '' || SAFE.has(segment) || /^v\d{1,4}$/u.test(segment) ? segment : '{…}'))
    .join('/');
  const run = searchParams.get('run');
  return run === 'true' || run === 'false' ? `${path}?run=${run}` : path;
}
