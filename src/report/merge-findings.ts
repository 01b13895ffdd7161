import type { Finding } from '../core/index.ts';

/**
 * One finding per id: the first is kept, with how often it was reproduced from whichever was repeated, and the occurrences of all are
 * added. The order is that of first sight.
 */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const first = merged.get(finding.id);
    const occurrences = (first?.occurrences ?? 0) + finding.occurrences;
    const reproduced = first?.reproduced ?? finding.reproduced;
    merged.set(finding.id, { ...(first ?? finding), occurrences, reproduced });
  }
  return [...merged.values()];
}
