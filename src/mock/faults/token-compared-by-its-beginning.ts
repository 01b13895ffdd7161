import { checkId } from '../../core/index.ts';
import { CLOSE_SESSION } from '../defect/operations.ts';
import { admitting, presentedToken } from '../defect/authorised.ts';
import type { Fault } from './fault.ts';

/** A comparison that stops at the end of the shorter text. */
export const tokenComparedByItsBeginning: Fault = {
  id: 'token-compared-by-its-beginning',
  title: 'accepts tokens that begin like a valid one',
  class: 'authorization',
  operation: CLOSE_SESSION,
  expected: checkId('auth-required'),
  defect: admitting((received, world) => {
    const token = presentedToken(received) ?? '';
    return Array.from({ length: token.length }, (_, end) => token.slice(0, end + 1)).some(
      (beginning) => world.tokens.grantOf(beginning)?.kind === 'api-key',
    );
  }),
};
