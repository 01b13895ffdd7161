import type { Defect } from './defect.ts';

/** Longer than any budget for an answer. */
const DELAY_MS = 5_200;

/** Replies whose payload `isSlow` names are held back. */
export function slow(isSlow: (payload: string) => boolean): Defect {
  return ({ write }) => ({
    write: (reply, response) => {
      if (isSlow(reply.payload)) setTimeout(write, DELAY_MS, reply, response).unref();
      else write(reply, response);
    },
  });
}
