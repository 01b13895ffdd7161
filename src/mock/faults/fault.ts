import type { CheckId, OperationId } from '../../core/index.ts';
import type { Defect } from '../defect/defect.ts';

/** What sort of promise a fault breaks. */
export const FAULT_CLASSES = [
  'response-schema',
  'status',
  'acceptance',
  'authorization',
  'http',
  'semantics',
  'error-body',
  'drift',
  'timing',
  'classic',
] as const;
export type FaultClass = (typeof FAULT_CLASSES)[number];

/** One mistake that the author of a server makes, and no other. */
export interface Fault {
  /** The file's name. */
  readonly id: string;
  /** What the server does wrong: reads on from "a server that …". */
  readonly title: string;
  readonly class: FaultClass;
  /** The operation that has it; all others work. */
  readonly operation: OperationId;
  /** Operations that have to join in: what a write breaks may only show where the object is read. */
  readonly also?: readonly OperationId[];
  /** The check that must notice. The server knows no more of it than its name. */
  readonly expected: CheckId;
  /** Why no honest check can notice; present on a handful of faults that are kept so that nobody believes they are caught. */
  readonly notObservable?: string;
  readonly defect: Defect;
}
