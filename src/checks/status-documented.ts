import { appendPointer, checkId } from '../core/index.ts';
import type { Check } from './check.ts';
import { defectOf } from './defect-of.ts';
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
  source: 'OpenAPI 3.0.3 §4.7.16; honest refusals of RFC 9110 §15.5 are drift',
  applies: isOwnExchange,
  judge: ({ operation: { contract, layers }, responses, exchange }) => {
    const { status } = exchange.response;
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
    const severity = HONEST.has(status) ? 'drift' : 'violation';
    return judged({
      severity,
      layer: 'corrected',
      pointer: appendPointer(pointer, String(status)),
      message,
      defect: null,
    });
  },
};
