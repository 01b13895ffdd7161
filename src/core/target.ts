import type { Credential } from './case.ts';
import type { HeaderFields, Transport } from './http.ts';
import type { OperationId } from './ids.ts';
import type { SafetyTier } from './purpose.ts';
import type { Secret } from './secret.ts';

/** What a run is directed at, as far as the engine needs to know it. */
export interface Target {
  readonly kind: 'mock' | 'tenant';
  /** How dangerous a run against it may be. */
  readonly tier: SafetyTier;
  /** Whether `Prefer: code=…` (RFC 7240) makes it give any documented status. */
  readonly statusOnDemand: boolean;
  /** Everything that must not show up in a report. */
  readonly secrets: readonly Secret[];
  /** Where the API named `api` is served, without a slash at the end; undefined where it is not configured. */
  baseUrl(api: string): string | undefined;
  /** Whether it has such credentials for `api`. */
  holds(api: string, credential: Credential): boolean;
  /** The header fields that carry `credential` to `api`. Throws a TypeError where the target does not hold it. */
  authorise(api: string, credential: Credential): Promise<HeaderFields>;
  /** An environment variable that holds valid credentials for `api`, to put into commands that people copy. */
  credentialVariable(api: string): string;
  /**
   * The id of an object that the path parameter of an operation may name, made through `transport` where it has to be made;
   * undefined where the target knows none.
   */
  existing(operationId: OperationId, parameter: string, transport: Transport): Promise<string | undefined>;
  /** The setting that has to name an object for the path parameter of an operation; undefined where the target has or makes one. */
  lacks(operationId: OperationId, parameter: string): string | undefined;
  /**
   * The path template under which GET shows the object that an operation changes, with the operation's own path parameters;
   * undefined where the target knows none.
   */
  readPath(operationId: OperationId): string | undefined;
}
