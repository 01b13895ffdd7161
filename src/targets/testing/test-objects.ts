import type { TestObjects } from '../settings-tenant.ts';

/** For unit tests: an object of every kind that can be set aside. */
export const OBJECTS: TestObjects = {
  workflowId: '1a1a1a1a-0000-4000-8000-00000000000a',
  sessionId: '2b2b2b2b-0000-4000-8000-00000000000b',
  profileTypeId: '3c3c3c3c-0000-4000-8000-00000000000c',
  requesterId: '4d4d4d4d-0000-4000-8000-00000000000d',
  profileId: '5e5e5e5e-0000-4000-8000-00000000000e',
  attributeUids: ['note', 'remark'],
  accessRequestIds: ['6f6f6f6f-0000-4000-8000-00000000000f', '7a7a7a7a-0000-4000-8000-00000000000a'],
};

/** For unit tests: nothing set aside. */
export const NO_OBJECTS: TestObjects = {
  workflowId: null,
  sessionId: null,
  profileTypeId: null,
  requesterId: null,
  profileId: null,
  attributeUids: [],
  accessRequestIds: [],
};
