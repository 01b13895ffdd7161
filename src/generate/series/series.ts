import type { Case, JsonPointer } from '../../core/index.ts';
import type { Subject } from '../subject.ts';

/** A case that was drawn, with the ways to make it smaller. */
export interface DrawnCase {
  readonly testCase: Case;
  /** What the case is about, as far as it can be told: worth asking once it is as small as it gets. */
  readonly focus: () => JsonPointer | null;
  /** The valid request that the case differs from, as a case of its own; undefined for a valid one. */
  readonly twin: () => DrawnCase | undefined;
  /** Smaller cases of the same kind, the most promising first; each is judged on the wire again and keeps its label. */
  readonly smaller: () => Iterable<DrawnCase>;
}

/** Cases without end, drawn at random, each addressable by its number. */
export interface Series {
  /** The file's name. */
  readonly id: string;
  /** The question, one line. */
  readonly title: string;
  /** Examples of each sort of its cases, by which the checks are chosen that judge them; none where there can be none. */
  readonly specimens: (subject: Subject) => readonly Case[];
  /** The case with this number: depends on nothing but the arguments, whatever was drawn before. */
  readonly draw: (subject: Subject, seed: number, index: number) => DrawnCase | undefined;
}
