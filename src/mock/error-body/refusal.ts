import type { JsonObject } from '../../core/index.ts';
import type { Problem } from '../rules/problem.ts';
import type { World } from '../world.ts';

/** Why a request is refused. */
export interface Refusal {
  readonly status: number;
  readonly text: string;
  /** The attributes at fault, where there are any to name. */
  readonly problems?: readonly Problem[];
}

/** Writes a refusal the way an API does. */
export type ErrorBody = (refusal: Refusal, world: World) => JsonObject;
