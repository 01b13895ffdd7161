import { operationId } from '../../core/index.ts';

/** The operations that faults are in. */
export const CLOSE_SESSION = operationId('createCloseSessionAction');
export const USERNAME_PASSWORD = operationId('createUsernamePasswordAction');
export const PASSWORD_RESET = operationId('createPasswordUpdateWorkflow');
export const PATCH_SESSION = operationId('patchWorkflowSession');
export const GET_SESSION = operationId('getWorkflowSession');
export const CLOSE_REQUESTS = operationId('closeAccessRequest');
