import { appendPointer, checkId } from '../core/index.ts';
import type { Check, JudgedOperation } from './check.ts';
import { defectOf } from './defect-of.ts';
import { documentedBy } from './described-by.ts';
import { HOLDS, judged } from './judgement.ts';
import { isOwnExchange } from './own-exchange.ts';

/** Refusals that HTTP itself defines: an honest server may give them although no document lists them. */
const HONEST = new Set([401, 403, 404, 405, 406, 409, 413, 415, 422, 429]);

/** The status must be one that the document lists for the operation. */
export const statusDocumented: Check = {
  id: checkId('status-documented'),
  level: 'MUST',
  title: 'the status is not documented for the operation',
  needs: 'any answer of the operation',
  source: 'OpenAPI 3.0.3 §4.7.16; honest refusals of RFC 9110 §15.5, and 201 for 200 (§9.3.3, §9.3.4), are drift',
  applies: isOwnExchange,
  judge: ({ operation, exchange }) => {
    const { contract, layers } = operation;
    const { status } = exchange.response;
    const responses = documentedBy(operation, status);
    if (responses.repaired !== undefined) return HOLDS;
    const pointer = appendPointer(layers.corrected.operation.pointer, 'responses');
    const documented = layers.repaired.operation.responses.map((response) => response.status).join(', ');
    const message = `status ${status} is not documented (documented: ${documented})`;
    if (responses.corrected !== undefined)
      return judged({
        severity: 'spec-defect',
        layer: 'repaired',
        pointer: appendPointer(pointer, String(status)),
        message,
        defect: defectOf(contract, responses.corrected.pointer, appendPointer(pointer, String(status))),
      });
    const severity = HONEST.has(status) || isHonestCreation(operation, status) ? 'drift' : 'violation';
    return judged({
      severity,
      layer: 'corrected',
      pointer: appendPointer(pointer, String(status)),
      message,
      defect: null,
    });
  },
};

/**
 * What POST and PUT create, HTTP wants answered with 201 (RFC 9110 §9.3.3, §9.3.4). Where 200 is documented it says the same and more; 202
 * or 204 in its place would say something else, and so would 201 in place of another one.
 */
function isHonestCreation(operation: JudgedOperation, status: number): boolean {
  const { method } = operation.layers.corrected.operation;
  return (
    status === 201 && (method === 'POST' || method === 'PUT') && documentedBy(operation, 200).corrected !== undefined
  );
}
