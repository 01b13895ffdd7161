import type { BoundKind } from './bounds.ts';
import type { DOCUMENT_QUALITY } from './document-quality.ts';
import type { MESSAGES } from './messages.ts';
import type { OBJECTS_AND_UNIONS } from './objects-and-unions.ts';
import type { OPERATIONS } from './operations.ts';
import type { STATUSES } from './statuses.ts';
import type { TYPES_AND_VALUES } from './types-and-values.ts';
import type { WORDS } from './words.ts';

/** Kinds of change that are a rule of their own. */
export type PlainKindId = keyof typeof DOCUMENT_QUALITY | keyof typeof OPERATIONS | keyof typeof WORDS;

/** Kinds of change that are one rule for requests and another for responses. */
export type SidedKindId =
  | BoundKind
  | keyof typeof MESSAGES
  | keyof typeof OBJECTS_AND_UNIONS
  | keyof typeof STATUSES
  | keyof typeof TYPES_AND_VALUES;

export type KindId = PlainKindId | SidedKindId;
