import { headerValue, parseHttpDate } from '../../core/index.ts';
import { ill, unknown, well } from '../diagnosis.ts';
import type { Examination } from '../examination.ts';
import { harmlessLook } from '../harmless-look.ts';

/** Tokens are renewed half a minute early: a larger difference makes them expire unseen. */
const TOLERATED_MS = 30_000;

/** Whether this machine and the tenant agree on the time. */
export const clockSkew: Examination = {
  subject: 'clock',
  blocking: false,
  examine: async ({ api, look }) => {
    const { response, startedAt, durationMs } = await look(harmlessLook(api));
    const theirs = parseHttpDate(headerValue(response.headers, 'Date') ?? '', startedAt);
    if (theirs === undefined) return [unknown('its answers carry no Date (RFC 9110 §6.6.1)')];
    const difference = theirs - (startedAt + durationMs / 2);
    const seconds = Math.round(Math.abs(difference) / 1000);
    if (Math.abs(difference) <= TOLERATED_MS) return [well(`within ${Math.max(1, seconds)} s of this machine`)];
    return [
      ill(`${seconds} s ${difference > 0 ? 'ahead of' : 'behind'} this machine`, 'Set the clock of this machine.'),
    ];
  },
};
