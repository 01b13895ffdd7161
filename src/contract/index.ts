export type { Contract, ContractOperation } from './contract.ts';
export type { Defect, Treatment } from './defect-register.ts';
export { loadContract } from './load-contract.ts';
export {
  documentedResponse,
  type DocumentedHeader,
  type DocumentedResponse,
  type MediaType,
  type Operation,
  type Parameter,
} from './operation.ts';
export type { Correction } from './overlay/apply-overlay.ts';
export { REPAIRS } from './repair/registry.ts';
export type { Repair, RepairApplication } from './repair/repair.ts';
export { resolveReference } from './resolve-reference.ts';
export { visitSchemas } from './rewrite-schemas.ts';
