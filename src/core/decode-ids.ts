import { textThat } from './decode.ts';
import { isCaseId, isCheckId, isOperationId } from './ids.ts';

/** The id of a check. */
export const decodeCheckId = textThat(isCheckId, 'the id of a check');
/** The id of a case. */
export const decodeCaseId = textThat(isCaseId, 'the id of a case');
/** The id of an operation. */
export const decodeOperationId = textThat(isOperationId, 'the id of an operation');
