import type { JsonObject } from '../../core/index.ts';

export const ID = '33f072dd-13b4-41e1-8ea0-16f2a59b57c8';
export const OTHER_ID = '9B1DEB4D-3B7D-4BAD-9BDD-2B0D7B3DCB6D';

export const ACTION: JsonObject = { workflow_action: { workflow_id: ID, description: 'Ends the session' } };

export const WORKFLOW: JsonObject = {
  workflow: { profile_type_id: ID, status: 'Enabled', uid: 'reset', name: 'Reset', options: { expiration_time: 1 } },
};

export const SESSION: JsonObject = { workflow_session: { workflow_id: ID } };

export const CLOSURE: JsonObject = { accessRequestIds: ['one'] };
