/** Whether two operations (`PATCH /x/{id}`) are the same, whatever the parameters of their paths are called. */
export function isSameOperation(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && withoutNames(one) === withoutNames(other));
}

/** `operation` without the names of the parameters of its path. */
export function withoutNames(operation: string): string {
  return operation.replaceAll(/\{[^{}]*\}/gu, '{}');
}
