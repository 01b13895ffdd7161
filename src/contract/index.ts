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
export { positionsIn } from './positions-in.ts';
export { importPages, loadComparedDocument } from './page/import-pages.ts';
export type { ImportSource } from './page/imported-document.ts';
export { PROVENANCE, UNKNOWN, UNNAMED } from './page/imported-document.ts';
export { DOCUMENT_FORMATS, writeDocument } from './page/write-document.ts';
