import type { Finding } from '../core/index.ts';

/** A server that fails in more places than these, for nothing that the document says, fails in one way. */
const MOST_CAUSES = 5;

/**
 * One finding per cause: of those with one id the first is kept, with how often it was reproduced from whichever was repeated, and the
 * occurrences of all are added. A check that objects to very many requests of one operation without naming a place of the document
 * (any mistake answered with 500, say) has seen one cause as well. The order is that of first sight.
 */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const first = merged.get(finding.id);
    merged.set(finding.id, first === undefined ? finding : together(first, [finding]));
  }
  const sweeping = new Map<string, Finding[]>();
  for (const finding of merged.values())
    sweeping.set(kindOf(finding), [...(sweeping.get(kindOf(finding)) ?? []), finding]);
  return [...merged.values()].flatMap((finding) => {
    const alike = sweeping.get(kindOf(finding)) ?? [];
    if (alike.length <= MOST_CAUSES) return [finding];
    const [first, ...others] = alike;
    return first === finding ? [sweep(first, others)] : [];
  });
}

/** What violations have in common that may have one cause; each one of a place of the document stands for itself, like all else. */
function kindOf({ id, check, operationId, severity, pointer }: Finding): string {
  return severity === 'violation' && pointer === null && operationId !== null ? `${check} ${operationId}` : id;
}

function sweep(first: Finding, others: readonly Finding[]): Finding {
  return {
    ...together(first, others),
    message: `${first.message} (and so for ${others.length} other sorts of requests)`,
  };
}

/** Whether `finding` stands for others as well, which `mergeFindings` then left out. */
export function isSweeping({ message }: Finding): boolean {
  return /\(and so for \d+ other sorts of requests\)$/u.test(message);
}

function together(first: Finding, others: readonly Finding[]): Finding {
  return {
    ...first,
    occurrences: others.reduce((sum, { occurrences }) => sum + occurrences, first.occurrences),
    reproduced: first.reproduced ?? others.find(({ reproduced }) => reproduced !== null)?.reproduced ?? null,
  };
}
