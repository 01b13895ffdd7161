import type { Rule } from './rule.ts';
import { BOUND_KINDS } from './document/rules/bounds.ts';
import { DOCUMENT_QUALITY } from './document/rules/document-quality.ts';
import { plainRules, sidedRules } from './document/rules/kind.ts';
import { MESSAGES } from './document/rules/messages.ts';
import { OBJECTS_AND_UNIONS } from './document/rules/objects-and-unions.ts';
import { OPERATIONS } from './document/rules/operations.ts';
import { STATUSES } from './document/rules/statuses.ts';
import { TYPES_AND_VALUES } from './document/rules/types-and-values.ts';
import { WORDS } from './document/rules/words.ts';

/** Every kind of change between two documents. One file per family; its entries differ in direction and keyword only. */
export const RULES: readonly Rule[] = [
  ...plainRules(OPERATIONS),
  ...sidedRules(MESSAGES),
  ...sidedRules(STATUSES),
  ...sidedRules(TYPES_AND_VALUES),
  ...sidedRules(BOUND_KINDS),
  ...sidedRules(OBJECTS_AND_UNIONS),
  ...plainRules(WORDS),
  ...plainRules(DOCUMENT_QUALITY),
];
