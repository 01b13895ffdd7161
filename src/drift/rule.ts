import type { Direction, Effect, Level } from './level.ts';

/** A level that the law does not give, and why it is right all the same. */
export interface Deviation {
  readonly level: Level;
  readonly why: string;
}

/** A kind of change. One file per rule or per family of rules that only differ in direction; one line in the registry. */
export interface Rule {
  /** Kebab case, such as `request-property-became-required`; the name it has in every output. */
  readonly id: string;
  /** What changed, in a phrase. */
  readonly title: string;
  /** Who produces the messages that it is about; `none` for a rule about neither, or about both alike. */
  readonly direction: Direction;
  /** What it does to the set of valid messages; the level follows from this and the direction, unless `deviation` says otherwise. */
  readonly effect: Effect;
  /** Why its level is not the one that the law gives, and which one it is. */
  readonly deviation?: Deviation;
  /** The rule that the same difference falls under when the documents change places. */
  readonly mirror: string;
  /** Why that matters at this level: the second half of every message. */
  readonly because: string;
  /** What a client has to do about it, one sentence. */
  readonly advice: string;
}
