export { PROBES } from './probe/registry.ts';
export { MUTATIONS } from './mutation/registry.ts';
