import type { JsonObject, JsonValue } from '../../core/index.ts';

interface ActionCommon {
  /** `x-id`: names the correction in reports. */
  readonly id: string;
  /** `x-defect`: the row of the defect register that it treats; null where it treats none. */
  readonly defect: string | null;
  /** An RFC 9535 JSONPath expression. */
  readonly target: string;
  readonly description: string;
  /** `x-reason`: why the published document is wrong. */
  readonly reason: string;
  /** `x-evidence`: how that is known. */
  readonly evidence: string;
  /**
   * `x-effect`: whether the action allows answers that the document forbids (`relaxes`, the usual case), or demands what the document
   * forgot to write down and every sample has (`tightens`). Only the second may be held against a server.
   */
  readonly effect: 'relaxes' | 'tightens';
  /** `x-expect`: what must stand at each target before the action, members not named being free. */
  readonly expect: JsonValue;
}

/** One action of an Overlay 1.0 document (§4.4.3), with the extensions that this project requires of it. */
export type OverlayAction =
  | (ActionCommon & { readonly kind: 'update'; readonly update: JsonObject })
  | (ActionCommon & { readonly kind: 'remove' });

/** A parsed OpenAPI Overlay 1.0 document. */
export interface Overlay {
  readonly source: string;
  readonly title: string;
  readonly actions: readonly OverlayAction[];
}
