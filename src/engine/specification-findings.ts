import { createHash } from 'node:crypto';

import type { Contract, Defect } from '../contract/index.ts';
import { checkId, type Finding } from '../core/index.ts';

const CHECK = checkId('specification');

/** The known defects of a contract's document, and references in it that lead nowhere, as findings: listed, never held against a server. */
export function specificationFindings(contract: Contract): readonly Finding[] {
  const known = contract.defects.map((defect) =>
    finding(contract, defect.at[0] ?? null, `${defect.id}: ${defect.title} (${treatmentOf(defect)})`, defect.id),
  );
  const dangling = contract.unresolvable.map(({ pointer, reference }) =>
    finding(contract, pointer, `$ref ${JSON.stringify(reference)} leads nowhere`, null),
  );
  return [...known, ...dangling];
}

/** What is done about a defect, in a few words. */
export function treatmentOf({ treatment }: Defect): string {
  switch (treatment.kind) {
    case 'repair':
      return `repaired: ${treatment.repairs.join(', ')}`;
    case 'correction':
      return `corrected: ${treatment.actions.join(', ')}`;
    case 'decision':
      return `decided: ${treatment.decision}`;
    default:
      return treatment satisfies never;
  }
}

function finding({ api }: Contract, pointer: Finding['pointer'], message: string, defect: string | null): Finding {
  const id = createHash('sha256')
    .update(JSON.stringify([CHECK, api, pointer, defect]))
    .digest('hex')
    .slice(0, 12);
  return {
    id,
    check: CHECK,
    severity: 'spec-defect',
    operationId: null,
    layer: 'published',
    pointer,
    message,
    defect,
    case: null,
    request: null,
    response: null,
    curl: null,
    replay: `npx sailpoint-conformance specs lint ${api}`,
    occurrences: 1,
    reproduced: null,
  };
}
