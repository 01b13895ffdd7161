export type { Change, ComparedDocument, Comparison, Root } from './change.ts';
export { compareDocuments } from './document/compare-documents.ts';
export { LEVELS, type Direction, type Effect, type Level } from './level.ts';
export { levelOf } from './law.ts';
export { RULES } from './registry.ts';
export type { Rule } from './rule.ts';
