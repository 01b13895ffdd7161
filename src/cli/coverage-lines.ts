import type { PlannedOperation } from '../core/index.ts';

/** What a run by this plan could tell of each operation, and what not, with the reason, a few lines each. */
export function coverageLines(operations: readonly PlannedOperation[]): readonly string[] {
  return operations.flatMap(({ operationId, cases, series, unplanned, unprovable }) => {
    const checks = new Set([...cases, ...series].flatMap((item) => item.checks));
    const missing = unplanned.filter(({ outcome }) => outcome === 'not-verified');
    const reasons = [...new Set(missing.map(({ reason }) => reason))];
    const alone = unplanned.find(({ outcome }) => outcome === 'not-applicable')?.reason;
    if (checks.size === 0 && missing.length === 0)
      return [`  ${operationId}  left out: ${alone ?? 'no case calls for it'}`];
    return [
      `  ${operationId}  ${checks.size - unprovable.length} checks can be verified${missing.length === 0 ? '' : `, ${missing.length} cannot:`}`,
      ...reasons.map((reason) => {
        const names = missing.filter((item) => item.reason === reason).map(({ check }) => check);
        return `    ${names.join(' ')}\n      ${reason}`;
      }),
      ...(unprovable.length === 0
        ? []
        : [
            `    ${unprovable.join(' ')}\n      can fail and not pass: a refusal proves nothing without its valid twin, which is not sent`,
          ]),
    ];
  });
}
