import type { JsonObject, JudgedLayer, Layer, OperationId } from '../core/index.ts';
import type { Defect } from './defect-register.ts';
import type { Operation } from './operation.ts';
import type { Correction } from './overlay/apply-overlay.ts';
import type { RepairApplication } from './repair/repair.ts';
import type { UnresolvableReference } from './unresolvable-references.ts';

/** One API's contract in its three layers, with everything that was done to get from one to the next. */
export interface Contract {
  /** Short name of the API: `nerm`, `isc`, or the file's name. */
  readonly api: string;
  readonly title: string;
  readonly version: string;
  readonly source: string;
  /** Of the published document, hexadecimal. */
  readonly sha256: string;
  readonly documents: Readonly<Record<Layer, JsonObject>>;
  readonly repairs: readonly RepairApplication[];
  readonly corrections: readonly Correction[];
  readonly unresolvable: readonly UnresolvableReference[];
  readonly defects: readonly Defect[];
  readonly operations: readonly ContractOperation[];
}

/** An operation in the layers that answers are judged by. The corrected layer decides what exists. */
export interface ContractOperation {
  readonly id: OperationId;
  readonly layers: Readonly<Record<JudgedLayer, Operation>>;
}
