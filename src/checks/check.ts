import type { Contract, DocumentedResponse, Operation } from '../contract/index.ts';
import type {
  Case,
  CheckId,
  Exchange,
  JsonText,
  JudgedLayer,
  Observation,
  RequirementLevel,
  Story,
  ToldStep,
} from '../core/index.ts';
import type { SchemaRegistry } from '../schema/index.ts';

/** One layer of an operation, ready to judge by. */
export interface OperationLayer {
  readonly operation: Operation;
  readonly schemas: SchemaRegistry;
}

/** An operation with its contract, in the layers that answers are judged by. */
export interface JudgedOperation {
  readonly contract: Contract;
  readonly layers: Readonly<Record<JudgedLayer, OperationLayer>>;
}

/** Everything a check may look at. */
export interface CheckContext {
  readonly operation: JudgedOperation;
  readonly case: Case;
  readonly exchange: Exchange;
  /** The payload of the answer, read once for all checks. */
  readonly body: JsonText;
  /** What each layer documents for the answer: for its status, or, of a success that none of them knows, for the one that they do. */
  readonly responses: Readonly<Record<JudgedLayer, DocumentedResponse | undefined>>;
}

/** What a check makes of one exchange. */
export type Judgement =
  /** It looked; no observations means that the rule holds. */
  | { readonly kind: 'judged'; readonly observations: readonly Observation[] }
  /** It would have to look and cannot: a precondition is missing. */
  | { readonly kind: 'not-verified'; readonly reason: string }
  /** This answer is none that the rule speaks about. */
  | { readonly kind: 'nothing-to-judge' };

/** What every oracle says of itself. */
interface Rule {
  readonly id: CheckId;
  readonly level: RequirementLevel;
  /** When it fires, one line. */
  readonly title: string;
  /** What it has to see before it can judge, in a few words. */
  readonly needs: string;
  /** Where the rule comes from. */
  readonly source: string;
}

/** An oracle over one answer: a pure function from case and exchange to observations. */
export interface Check extends Rule {
  /** Present where what was sent is part of the cause: findings on other places or mutations of the request have other causes. */
  readonly blames?: 'request';
  /** Present where a refusal counts only if the valid twin of the request is accepted before and after it. */
  readonly paired?: true;
  /** Whether the answer to `testCase` is to be judged, decided before it is sent. */
  readonly applies: (testCase: Case, operation: JudgedOperation) => boolean;
  readonly judge: (context: CheckContext) => Judgement;
}

/** Everything a check of stories may look at. */
export interface StoryContext {
  readonly operation: JudgedOperation;
  readonly story: Story;
  /** What came of each step, in order; all of them were answered. */
  readonly told: readonly ToldStep[];
}

/** An oracle over the answers to a story, taken together. */
export interface StoryCheck extends Rule {
  /** Whether `story` tells something that the rule speaks about, decided before it is sent. */
  readonly applies: (story: Story, operation: JudgedOperation) => boolean;
  readonly judge: (context: StoryContext) => Judgement;
}
