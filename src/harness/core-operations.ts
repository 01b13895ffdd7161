import { judgedOperations, type JudgedOperation } from '../checks/index.ts';
import { loadCoreContracts } from './core-contracts.ts';

let known: readonly JudgedOperation[] | undefined;

/** The core operations with their schemas. Documents never change while a process runs: they are loaded and compiled once. */
export function coreOperations(): readonly JudgedOperation[] {
  known ??= loadCoreContracts().flatMap(judgedOperations);
  return known;
}
