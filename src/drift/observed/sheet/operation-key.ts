import type { Spot } from './fact-sheet.ts';

/** Names an operation among those of all APIs. */
export function operationKey({ api, operation }: Pick<Spot, 'api' | 'operation'>): string {
  return `${api}\n${operation}`;
}
