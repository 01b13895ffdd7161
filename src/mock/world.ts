import type { Clock, JsonObject } from '../core/index.ts';
import { BoundedStore } from './bounded-store.ts';
import type { MockLayer } from './call.ts';
import { SeededIds } from './seeded-ids.ts';
import type { Session } from './session.ts';
import { SlidingWindow } from './sliding-window.ts';
import { TokenStore } from './token-store.ts';

/** An object that NERM created: its id, and what the caller gave. */
export interface Created {
  readonly id: string;
  readonly values: JsonObject;
}

/** Everything that outlives a call. */
export interface World {
  readonly sessions: BoundedStore<Session>;
  readonly actions: BoundedStore<Created>;
  readonly workflows: BoundedStore<Created>;
  readonly tokens: TokenStore;
  readonly rateLimit: SlidingWindow | null;
  readonly ids: SeededIds;
  readonly clock: Clock;
  readonly layer: MockLayer;
}

export interface WorldOptions {
  readonly layer: MockLayer;
  /** Null for no limit. */
  readonly rateLimit: { readonly requests: number; readonly perSeconds: number } | null;
  readonly seed: number;
  readonly clock: Clock;
}

/** More objects of a kind than this are not kept: the oldest go first, so that a long soak stays flat. */
const CAPACITY = 10_000;

/** A world without objects, in which only the well-known credentials are valid. */
export function createWorld({ layer, rateLimit, seed, clock }: WorldOptions): World {
  const ids = new SeededIds(seed);
  return {
    sessions: new BoundedStore(CAPACITY),
    actions: new BoundedStore(CAPACITY),
    workflows: new BoundedStore(CAPACITY),
    tokens: new TokenStore(clock, ids, CAPACITY),
    rateLimit: rateLimit === null ? null : new SlidingWindow(rateLimit.requests, rateLimit.perSeconds * 1000),
    ids,
    clock,
    layer,
  };
}
