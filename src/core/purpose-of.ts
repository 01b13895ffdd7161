import type { Intent } from './case.ts';
import type { HttpMethod } from './http.ts';
import { JUDGED_LAYERS } from './layer.ts';
import type { Purpose } from './purpose.ts';
import type { StepAction } from './story.ts';

/** Whatever a server may accept counts as a change: it would be one. */
const INTENTS = {
  'refuse-data': 'must-be-refused',
  'refuse-malformed-json': 'must-be-refused',
  'refuse-credential': 'must-be-refused',
  'refuse-method': 'must-be-refused',
  'refuse-unknown-id': 'must-be-refused',
  accept: 'write',
  tolerate: 'write',
  // Should be refused (RFC 9110 §15.5.16), and often is not.
  'refuse-media-type': 'write',
  'omit-header': 'write',
  'force-status': 'write',
} as const satisfies Readonly<Record<Intent['kind'], Purpose>>;

const STEPS = {
  read: 'read',
  refuse: 'must-be-refused',
  write: 'write',
  repeat: 'write',
} as const satisfies Readonly<Record<StepAction, Purpose>>;

/**
 * What a case with `intent` is sent for. A method that is defined not to change anything (RFC 9110 §9.2.1) looks. Data that only one layer of the
 * contract forbids may be accepted by a server that keeps to the other.
 */
export function purposeOfIntent(intent: Intent, method: HttpMethod): Purpose {
  const purpose = intent.kind === 'refuse-data' && !isForbiddenByAll(intent) ? 'write' : INTENTS[intent.kind];
  return purpose === 'write' && (method === 'GET' || method === 'HEAD') ? 'read' : purpose;
}

function isForbiddenByAll({ breaches }: Extract<Intent, { readonly kind: 'refuse-data' }>): boolean {
  return JUDGED_LAYERS.every((layer) => breaches.some((breach) => breach.layer === layer));
}

/** What a step of a story is sent for. */
export function purposeOfStep(action: StepAction): Purpose {
  return STEPS[action];
}
