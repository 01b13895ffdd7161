import type { Finding } from './finding.ts';
import type { CaseId, CheckId, OperationId } from './ids.ts';

/** What one check made of one case. */
export type CheckResult =
  | { readonly check: CheckId; readonly kind: 'judged'; readonly findings: readonly Finding[] }
  | { readonly check: CheckId; readonly kind: 'not-verified'; readonly reason: string }
  /** The answer was none that the rule speaks about: neither for nor against it. */
  | { readonly check: CheckId; readonly kind: 'nothing-to-judge' };

/** What workers tell the reporter. Plain data, so that it crosses processes; secrets are masked before it is sent. */
export type RunEvent =
  | {
      readonly kind: 'case-judged';
      readonly operationId: OperationId;
      readonly caseId: CaseId;
      readonly status: number;
      /** Requests sent for this case, preparation included. */
      readonly requests: number;
      readonly results: readonly CheckResult[];
    }
  | {
      readonly kind: 'case-error';
      readonly operationId: OperationId;
      readonly caseId: CaseId;
      readonly requests: number;
      /** One line: what kept the case from being judged. */
      readonly message: string;
    };
