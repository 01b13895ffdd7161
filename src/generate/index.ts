export { PROBES } from './probe/registry.ts';
export type { Probe } from './probe/probe.ts';
export type { Subject } from './subject.ts';
