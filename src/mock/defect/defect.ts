import type { Pipeline } from '../pipeline.ts';

/** The steps that a defect puts in place of those of the server without one; called once per server, so that it may keep a state. */
export type Defect = (standard: Pipeline) => Partial<Pipeline>;
