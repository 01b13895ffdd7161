import type { TestObjects } from '../settings-tenant.ts';

/** A member of request bodies that names objects of a tenant. */
export interface Place {
  /** The setting that sets such objects aside for tests. */
  readonly setting: string;
  readonly idsIn: (objects: TestObjects) => readonly string[];
  /** The members that have to hold it: without such an object there is no valid request. */
  readonly essentialIn: readonly string[];
  /** Whether any text in it is an id, whatever it looks like. */
  readonly anyText: boolean;
}

const listed = (id: string | null): readonly string[] => (id === null ? [] : [id]);

const PROFILE = {
  setting: 'NERM_TEST_PROFILE_ID',
  idsIn: ({ profileId }: TestObjects) => listed(profileId),
  essentialIn: [],
  anyText: false,
} as const satisfies Place;

const PLACES: Readonly<Record<string, Place>> = {
  workflow_id: {
    setting: 'NERM_TEST_WORKFLOW_ID',
    idsIn: ({ workflowId }) => listed(workflowId),
    essentialIn: ['workflow_action'],
    anyText: false,
  },
  profile_type_id: {
    setting: 'NERM_TEST_PROFILE_TYPE_ID',
    idsIn: ({ profileTypeId }) => listed(profileTypeId),
    essentialIn: ['workflow'],
    anyText: false,
  },
  requester_id: {
    setting: 'NERM_TEST_REQUESTER_ID',
    idsIn: ({ requesterId }) => listed(requesterId),
    essentialIn: [],
    anyText: false,
  },
  profile_id: PROFILE,
  profile_ids: PROFILE,
  accessRequestIds: {
    setting: 'ISC_TEST_ACCESS_REQUEST_IDS',
    idsIn: ({ accessRequestIds }) => accessRequestIds,
    essentialIn: [''],
    anyText: true,
  },
};

/** The place that the member called `name` is; undefined for one that names nothing. */
export function placeCalled(name: string): Place | undefined {
  return Object.hasOwn(PLACES, name) ? PLACES[name] : undefined;
}

/** The names of the places that hold ids whatever these look like. */
export const ANY_TEXT_NAMES: readonly string[] = Object.keys(PLACES).filter((name) => PLACES[name]?.anyText === true);

/** Every id that `objects` set aside. */
export function idsOf(objects: TestObjects): readonly string[] {
  const { sessionId } = objects;
  return [...listed(sessionId), ...new Set(Object.values(PLACES).flatMap(({ idsIn }) => idsIn(objects)))];
}

/** `setting` with the ids that it names; the bare setting where it names none. */
export function namedBy(setting: string, objects: TestObjects): string {
  const place = Object.values(PLACES).find((item) => item.setting === setting);
  const ids = setting === 'NERM_TEST_SESSION_ID' ? listed(objects.sessionId) : (place?.idsIn(objects) ?? []);
  return ids.length === 0 ? setting : `${setting}=${ids.join(',')}`;
}
