import type { SafetyTier } from '../core/index.ts';

/** What an operation does to a tenant when it is accepted. */
export interface Effect {
  /** Settings that name what it touches. */
  readonly touches: readonly string[];
  /** What is left of so many such requests, and of so many objects that are made for stories. */
  readonly leaves: (count: string, fresh: number) => string;
}

const ACTION: Effect = {
  touches: ['NERM_TEST_WORKFLOW_ID'],
  leaves: (count) => `${count} actions in that workflow, archived where the case allows it; none can be deleted`,
};

const EFFECTS: Readonly<Record<string, Effect>> = {
  createCloseSessionAction: ACTION,
  createUsernamePasswordAction: ACTION,
  createPasswordUpdateWorkflow: {
    touches: ['NERM_TEST_PROFILE_TYPE_ID'],
    leaves: (count) => `${count} workflows, disabled where the case allows it; none can be deleted`,
  },
  patchWorkflowSession: {
    touches: ['NERM_TEST_SESSION_ID', 'NERM_TEST_WORKFLOW_ID'],
    leaves: (_, fresh) =>
      `the session changed; ${fresh} sessions of that workflow are made and closed at the end, none can be deleted`,
  },
  closeAccessRequest: {
    touches: ['ISC_TEST_ACCESS_REQUEST_IDS'],
    leaves: () => 'those access requests closed, which cannot be undone',
  },
};

const UNKNOWN: Effect = { touches: [], leaves: (count) => `what ${count} requests make or change` };

/** How much is accepted of an operation: requests, null for as many as there is time for, and objects made for stories. */
export interface Extent {
  readonly writes: number | null;
  readonly fresh: number;
}

/** What `operationId` does where that much of it is accepted under `tier`, and what it touches. */
export function effectOf(
  operationId: string,
  { writes, fresh }: Extent,
  tier: SafetyTier,
): { readonly touches: readonly string[]; readonly leaves: string } {
  const { touches, leaves } = Object.hasOwn(EFFECTS, operationId) ? (EFFECTS[operationId] ?? UNKNOWN) : UNKNOWN;
  if (tier === 'own-objects' && writes !== 0)
    return { touches, leaves: leaves(writes === null ? 'up to MAX_REQUESTS' : `about ${writes}`, fresh) };
  return {
    touches,
    leaves: 'nothing, unless the tenant accepts what it must refuse: then one object, and it is stopped',
  };
}
