import { setTimeout as sleep } from 'node:timers/promises';

import { NotSentError } from '../core/index.ts';

/** Waits so long. Rejects with a NotSentError as soon as `ended` is aborted: what waits then is not worth keeping a process alive. */
export async function waitFor(ms: number, ended?: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, ended === undefined ? {} : { signal: ended });
  } catch (error) {
    if (ended?.aborted === true)
      throw new NotSentError('interrupted', 'not sent, since the run has ended', { hint: 'Run again.' });
    throw error;
  }
}
