import { isJsonArray, member, type JsonValue } from '../core/index.ts';
import type { TenantApi, TestObjects } from '../targets/index.ts';

/** An object set aside for tests, and where it shows. */
export interface NamedObject {
  readonly setting: string;
  /** What it is, with its article. */
  readonly what: string;
  readonly id: string;
  readonly path: string;
  /** What is wrong with it as its GET shows it; undefined where nothing is. */
  readonly problem: (body: JsonValue) => string | undefined;
}

/** Something that is not set, and what a run cannot verify without it. */
export interface MissingObject {
  readonly setting: string;
  readonly without: string;
}

/** The objects of `api` that the settings name, and those that they do not. */
export function objectsOf(
  { name }: Pick<TenantApi, 'name'>,
  objects: TestObjects,
): { readonly named: readonly NamedObject[]; readonly missing: readonly MissingObject[] } {
  return name === 'nerm' ? ofNerm(objects) : ofIsc(objects);
}

function ofNerm({
  sessionId,
  profileTypeId,
  requesterId,
  workflowId,
  attributeUids,
}: TestObjects): ReturnType<typeof objectsOf> {
  const named: NamedObject[] = [];
  const missing: MissingObject[] = [];
  const note = (id: string | null, present: Omit<NamedObject, 'id' | 'path'>, path: string, without: string): void => {
    if (id === null) missing.push({ setting: present.setting, without });
    else named.push({ ...present, id, path: `${path}/${encodeURIComponent(id)}` });
  };
  note(
    sessionId,
    {
      setting: 'NERM_TEST_SESSION_ID',
      what: 'a workflow session',
      problem: (body) => {
        const workflow = member(member(body, 'workflow_session'), 'workflow_id');
        return workflowId === null || workflow === undefined || workflow === workflowId
          ? undefined
          : 'it belongs to another workflow than NERM_TEST_WORKFLOW_ID';
      },
    },
    '/workflow_sessions',
    'how a session is updated',
  );
  note(
    profileTypeId,
    { setting: 'NERM_TEST_PROFILE_TYPE_ID', what: 'a profile type', problem: () => undefined },
    '/profile_types',
    'how a password-reset workflow is created',
  );
  note(
    requesterId,
    { setting: 'NERM_TEST_REQUESTER_ID', what: 'a user', problem: () => undefined },
    '/users',
    'how the requester of a session is changed',
  );
  for (const uid of attributeUids)
    named.push({
      setting: 'NERM_TEST_ATTRIBUTE_UIDS',
      what: 'an attribute',
      id: uid,
      path: `/ne_attributes/${encodeURIComponent(uid)}`,
      problem: () => undefined,
    });
  if (workflowId === null)
    missing.push({ setting: 'NERM_TEST_WORKFLOW_ID', without: 'how actions are created, and how a session begins' });
  return { named, missing };
}

function ofIsc({ accessRequestIds }: TestObjects): ReturnType<typeof objectsOf> {
  const named = accessRequestIds.map((id): NamedObject => ({
    setting: 'ISC_TEST_ACCESS_REQUEST_IDS',
    what: 'an access request',
    id,
    path: `/access-request-status?limit=1&filters=${encodeURIComponent(`accessRequestId eq "${id}"`)}`,
    problem: (body) => (isJsonArray(body) && body.length > 0 ? undefined : 'no access request has this id'),
  }));
  const setting = 'ISC_TEST_ACCESS_REQUEST_IDS';
  return { named, missing: named.length > 0 ? [] : [{ setting, without: 'how access requests are closed' }] };
}
