import type { SafetyTier } from '../core/index.ts';

/** What an operation does to a tenant when it is accepted. */
export interface Effect {
  /** Settings that name what it touches. */
  readonly touches: readonly string[];
  /** What is left of `count` such requests. */
  readonly leaves: (count: number) => string;
}

const ACTION: Effect = {
  touches: ['NERM_TEST_WORKFLOW_ID'],
  leaves: (count) => `up to ${count} actions in that workflow, archived where the case allows it; none can be deleted`,
};

const EFFECTS: Readonly<Record<string, Effect>> = {
  createCloseSessionAction: ACTION,
  createUsernamePasswordAction: ACTION,
  createPasswordUpdateWorkflow: {
    touches: ['NERM_TEST_PROFILE_TYPE_ID'],
    leaves: (count) => `up to ${count} workflows, disabled where the case allows it; none can be deleted`,
  },
  patchWorkflowSession: {
    touches: ['NERM_TEST_SESSION_ID', 'NERM_TEST_WORKFLOW_ID'],
    leaves: () => 'the session changed; sessions made for stories are closed at the end, none can be deleted',
  },
  closeAccessRequest: {
    touches: ['ISC_TEST_ACCESS_REQUEST_IDS'],
    leaves: () => 'those access requests closed, which cannot be undone',
  },
};

const UNKNOWN: Effect = { touches: [], leaves: (count) => `what ${count} requests make or change` };

/** What `operationId` does where it is accepted `count` times under `tier`, and what it touches. */
export function effectOf(
  operationId: string,
  count: number,
  tier: SafetyTier,
): { readonly touches: readonly string[]; readonly leaves: string } {
  const { touches, leaves } = Object.hasOwn(EFFECTS, operationId) ? (EFFECTS[operationId] ?? UNKNOWN) : UNKNOWN;
  if (tier === 'own-objects' && count > 0) return { touches, leaves: leaves(count) };
  return {
    touches,
    leaves: 'nothing, unless the tenant accepts what it must refuse: then one object, and it is stopped',
  };
}
