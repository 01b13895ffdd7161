import type { JsonObject } from '../../../core/index.ts';
import type { Call } from '../../call.ts';
import { inspectWrapped } from '../../rules/inspect-wrapped.ts';
import type { Problem } from '../../rules/problem.ts';
import { queryFlag } from '../../rules/query-flag.ts';
import type { Shape } from '../../rules/shape.ts';

/** What a call wants of a session. */
export interface SessionRequest {
  readonly accepted: JsonObject;
  readonly run: boolean;
  readonly problems: readonly Problem[];
}

/** Holds body and `run` of a call that creates or updates a session against their rules. */
export function inspectSession(call: Call, shape: Shape): SessionRequest {
  const { accepted, problems } = inspectWrapped(call.json, 'workflow_session', shape);
  const run = queryFlag(call.query, 'run');
  if (typeof run === 'boolean') return { accepted, run, problems };
  return { accepted, run: false, problems: [run, ...problems] };
}
