/** Where a change or a fact is. */
interface Placed {
  readonly operation: string | null;
  readonly place: string;
}

/** Whether two are at the same place of the same operation, whatever the parameters of its path are called. */
export function isSamePlace(one: Placed, other: Placed): boolean {
  return one.place === other.place && isSameOperation(one.operation, other.operation);
}

/** Whether two operations are the same, whatever the parameters of their paths are called. */
export function isSameOperation(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && withoutNames(one) === withoutNames(other));
}

function withoutNames(operation: string): string {
  return operation.replaceAll(/\{[^{}]*\}/gu, '{}');
}
