export { PROBES } from './probe/registry.ts';
