export { BOUNDARIES } from './boundary/registry.ts';
export { MUTATIONS } from './mutation/registry.ts';
export { PROBES } from './probe/registry.ts';
