import type { CaseRequest, Credential } from './case.ts';
import type { HeaderFields, Transport } from './http.ts';
import type { OperationId } from './ids.ts';
import type { JsonPointer } from './json-pointer.ts';
import type { Purpose, SafetyTier } from './purpose.ts';
import type { Secret } from './secret.ts';

/** What a request is about: where it may be changed without becoming another one. */
export interface About {
  readonly operationId: OperationId;
  readonly purpose: Purpose;
  /** The place of its body that was changed on purpose, as a JSON Pointer into it; null where none was. */
  readonly mutated: string | null;
  /** The place of the corrected document that it is about; null for the operation as a whole. */
  readonly focus: JsonPointer | null;
}

/** A request with the objects of a target in it, or the setting that would have to name one. */
export type Fitted =
  /** `mutated` is where that place is now: names may have been replaced on the way to it. */
  | { readonly kind: 'fits'; readonly request: CaseRequest; readonly mutated: string | null }
  | { readonly kind: 'lacks'; readonly setting: string };

/** What an object is wanted for: any case, or a story, which has to have it for itself. */
export type ObjectUse = 'case' | 'story';

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
  existing(
    operationId: OperationId,
    parameter: string,
    use: ObjectUse,
    transport: Transport,
  ): Promise<string | undefined>;
  /** The setting that has to name an object for the path parameter of an operation; undefined where the target has or makes one. */
  lacks(operationId: OperationId, parameter: string, use: ObjectUse): string | undefined;
  /** `request` with ids that name nothing on the target replaced by those of objects that may be used. Keeps valid what is valid. */
  fit(request: CaseRequest, about: About): Fitted;
  /** `request` as it is sent this time: what has to differ from every other request does, and what can be created out of the way is. */
  mark(request: CaseRequest, about: About): CaseRequest;
  /** How often something is tried that got no answer, each time marked anew. */
  readonly attempts: number;
  /**
   * The path template under which GET shows the object that an operation changes, with the operation's own path parameters;
   * undefined where the target knows none.
   */
  readPath(operationId: OperationId): string | undefined;
}
