import type { Stage } from '../call.ts';
import { preferredCode } from '../field/preferred-code.ts';
import { refuse } from '../refuse.ts';

/**
 * Answers `Prefer: code=<status>` with the canned reply that the contract documents for that status, without executing
 * anything, and says so in Preference-Applied (RFC 7240 §3). `code` is a preference of mock servers, not a registered one.
 */
export const answerPreference: Stage = (call, world) => {
  const code = preferredCode(call.received.headers['prefer']?.toString());
  const documented = call.operation.documented[world.layer];
  if (code === undefined || documented.size === 0) return call;
  const canned = documented.get(code);
  if (canned === undefined) {
    const text = `No reply to prefer: documented here are ${[...documented.keys()].join(', ')}.`;
    return refuse(call.operation.api, { status: 400, text }, world);
  }
  const reply = canned(call, world);
  return { ...reply, headers: [...reply.headers, ['Preference-Applied', `code=${code}`]] };
};
