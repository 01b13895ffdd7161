export type { Change, ComparedDocument, Comparison, Root } from './change.ts';
export { compareDocuments } from './document/compare-documents.ts';
export { LEVELS, type Direction, type Effect, type Level } from './level.ts';
export type { Rule } from './rule.ts';
export * from './observed/index.ts';
