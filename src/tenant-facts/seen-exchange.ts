import type { Exchange, OperationId, Purpose } from '../core/index.ts';

/** An exchange of a run as this folder gets it: secrets masked already. */
export interface SeenExchange {
  /** Null where it belongs to no operation of the contract: a look at an object, a token. */
  readonly operationId: OperationId | null;
  readonly purpose: Purpose;
  readonly exchange: Exchange;
}
