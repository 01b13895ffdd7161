import { operationId } from '../core/index.ts';
import { acceptClosure, closeAccessRequest } from './behaviour/isc/close-access-request.ts';
import { createAction, sampleAction } from './behaviour/nerm/create-action.ts';
import {
  createPasswordUpdateWorkflow,
  samplePasswordUpdateWorkflow,
} from './behaviour/nerm/create-password-update-workflow.ts';
import { getWorkflowSession } from './behaviour/nerm/get-workflow-session.ts';
import { getWorkflowSessions } from './behaviour/nerm/get-workflow-sessions.ts';
import { patchWorkflowSession } from './behaviour/nerm/patch-workflow-session.ts';
import { sampleSession, sampleSessions } from './behaviour/nerm/sample-session.ts';
import { submitWorkflowSession } from './behaviour/nerm/submit-workflow-session.ts';
import { issueToken } from './behaviour/oauth/issue-token.ts';
import type { Operation } from './call.ts';
import { documentedByIsc } from './documented-by-isc.ts';
import { documentedByNerm } from './documented-by-nerm.ts';

const NERM_WRITE = { api: 'nerm', takes: 'json', experimental: false } as const;
const NERM_READ = { api: 'nerm', takes: 'nothing', experimental: false } as const;

/** Every operation of the mock. Shared code knows operations by their rows only, never by their names. */
export const ROUTE_TABLE: readonly Operation[] = [
  {
    ...NERM_WRITE,
    operationId: operationId('createCloseSessionAction'),
    method: 'POST',
    path: '/workflow_actions/close_session_actions',
    documented: documentedByNerm(sampleAction),
    behaviour: createAction,
  },
  {
    ...NERM_WRITE,
    operationId: operationId('createUsernamePasswordAction'),
    method: 'POST',
    path: '/workflow_actions/username_password_actions',
    documented: documentedByNerm(sampleAction),
    behaviour: createAction,
  },
  {
    ...NERM_WRITE,
    operationId: operationId('createPasswordUpdateWorkflow'),
    method: 'POST',
    path: '/workflows/password_reset_workflows',
    documented: documentedByNerm(samplePasswordUpdateWorkflow),
    behaviour: createPasswordUpdateWorkflow,
  },
  {
    ...NERM_READ,
    operationId: operationId('getWorkflowSessions'),
    method: 'GET',
    path: '/workflow_sessions',
    documented: documentedByNerm(sampleSessions),
    behaviour: getWorkflowSessions,
  },
  {
    ...NERM_WRITE,
    operationId: operationId('submitWorkflowSession'),
    method: 'POST',
    path: '/workflow_sessions',
    documented: documentedByNerm(sampleSession),
    behaviour: submitWorkflowSession,
  },
  {
    ...NERM_READ,
    operationId: operationId('getWorkflowSession'),
    method: 'GET',
    path: '/workflow_sessions/{id}',
    documented: documentedByNerm(sampleSession),
    behaviour: getWorkflowSession,
  },
  {
    ...NERM_WRITE,
    operationId: operationId('patchWorkflowSession'),
    method: 'PATCH',
    path: '/workflow_sessions/{id}',
    documented: documentedByNerm(sampleSession),
    behaviour: patchWorkflowSession,
  },
  {
    operationId: operationId('closeAccessRequest'),
    method: 'POST',
    path: '/access-requests/close',
    api: 'isc',
    takes: 'json',
    experimental: true,
    documented: documentedByIsc(acceptClosure),
    behaviour: closeAccessRequest,
  },
  {
    operationId: operationId('issueToken'),
    method: 'POST',
    path: '/token',
    api: 'oauth',
    takes: 'form',
    experimental: false,
    documented: { published: new Map(), corrected: new Map() },
    behaviour: issueToken,
  },
];
