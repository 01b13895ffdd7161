import type { Brand } from './brand.ts';

/** Names an operation of a contract; `METHOD /path` where the document gives no operationId. */
export type OperationId = Brand<'OperationId'>;
/** Names a check; its file name, and its heading in `docs/checks.md`. */
export type CheckId = Brand<'CheckId'>;
/** Names a case inside a plan: operation, probe and variant, joined by `/`. Independent of order, seed and workers. */
export type CaseId = Brand<'CaseId'>;

/** Whether `text` can name an operation: it is not blank. */
export function isOperationId(text: string): text is OperationId {
  return text.trim() !== '';
}

/** Whether `text` can name a check: words of lower-case letters, joined by hyphens. */
export function isCheckId(text: string): text is CheckId {
  return /^[a-z]+(?:-[a-z]+)*$/u.test(text);
}

/** Whether `text` can name a case: it is not blank. */
export function isCaseId(text: string): text is CaseId {
  return text.trim() !== '';
}

/** `text` as an operation id. Throws a TypeError on a blank one, which is a bug of the caller. */
export function operationId(text: string): OperationId {
  if (!isOperationId(text)) throw new TypeError('an operation id must not be blank');
  return text;
}

/** `text` as a check id. Throws a TypeError on a malformed one, which is a bug of the caller. */
export function checkId(text: string): CheckId {
  if (!isCheckId(text)) throw new TypeError(`not a check id: ${text}`);
  return text;
}

/** `text` as a case id. Throws a TypeError on a blank one, which is a bug of the caller. */
export function caseId(text: string): CaseId {
  if (!isCaseId(text)) throw new TypeError('a case id must not be blank');
  return text;
}
