import type { Call } from '../call.ts';
import { refuse } from '../refuse.ts';
import { behaving } from './behaving.ts';
import type { Defect } from './defect.ts';

/** Requests that would be accepted are refused with 400 where `isRefused` says so, and `attribute` is named as the reason. */
export function refusing(attribute: string, isRefused: (call: Call) => boolean): Defect {
  return behaving((next, call, world) =>
    isRefused(call)
      ? refuse(
          call.operation.api,
          { status: 400, text: 'Not accepted.', problems: [{ attribute, message: 'is invalid' }] },
          world,
        )
      : next(),
  );
}

/** Requests are answered with 500 where `fails` says so. */
export function failing(fails: (call: Call) => boolean): Defect {
  return behaving((next, call, world) =>
    fails(call)
      ? refuse(call.operation.api, { status: 500, text: 'The server failed to handle the request.' }, world)
      : next(),
  );
}
