/** How dangerous a run may be to a target, harmless first. */
export const SAFETY_TIERS = ['read-only', 'reject-only', 'own-objects'] as const;
export type SafetyTier = (typeof SAFETY_TIERS)[number];

/**
 * What a request is sent for, as far as safety goes: to look; to get a token; to be refused; to change something, or to see whether it does.
 */
export const PURPOSES = ['read', 'token', 'must-be-refused', 'write'] as const;
export type Purpose = (typeof PURPOSES)[number];

const TIERS = {
  read: 'read-only',
  token: 'read-only',
  'must-be-refused': 'reject-only',
  write: 'own-objects',
} as const satisfies Readonly<Record<Purpose, SafetyTier>>;

/** The mildest tier that lets a request with `purpose` through. */
export function tierOfPurpose(purpose: Purpose): SafetyTier {
  return TIERS[purpose];
}

/** Whether a run of the tier `granted` may do what needs the tier `needed`. */
export function allowsTier(granted: SafetyTier, needed: SafetyTier): boolean {
  return SAFETY_TIERS.indexOf(needed) <= SAFETY_TIERS.indexOf(granted);
}
