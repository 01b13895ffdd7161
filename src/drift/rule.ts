import type { Effect, Level } from './level.ts';

/** A kind of change. One file per rule or per family of rules that only differ in direction; one line in the registry. */
export interface Rule {
  /** Kebab case, such as `request-property-became-required`; the name it has in every output. */
  readonly id: string;
  /** What changed, in a phrase. */
  readonly title: string;
  /** What it does to the set of valid messages; the level follows from this and the direction, unless `deviation` says otherwise. */
  readonly effect: Effect;
  /** Why its level is not the one that the law gives, and which one it is. */
  readonly deviation?: { readonly level: Level; readonly why: string };
  /** What a client has to do about it, one sentence. */
  readonly advice: string;
}
