export type { Contract } from './contract.ts';
export type { Defect } from './defect-register.ts';
export { loadContract } from './load-contract.ts';
export {
  documentedResponse,
  type DocumentedHeader,
  type DocumentedResponse,
  type MediaType,
  type Operation,
  type Parameter,
} from './operation.ts';
export { applyOverlay } from './overlay/apply-overlay.ts';
export { REPAIRS } from './repair/registry.ts';
export { resolveReference } from './resolve-reference.ts';
export { findUnknownTreatments } from './unknown-treatments.ts';
export { parseObject } from './load.ts';
export { positionsIn, type TextPosition } from './positions-in.ts';
