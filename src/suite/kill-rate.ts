import type { Fault } from '../harness/index.ts';
import type { KillReport } from '../report/index.ts';
import { findingsOfCleanMock, tryFault, type FaultResult, type KillRateContext } from './try-fault.ts';

/** Some faults make the server slow: another one is tried while it waits. */
const AT_ONCE = 2;

/** Beside the faults themselves. */
export interface KillRateOptions {
  readonly context: KillRateContext;
  /** Whether the server without faults is looked at too. */
  readonly withClean: boolean;
  /** Hears how many faults were tried. */
  readonly onTried: (count: number) => void;
}

/** Runs the suite once for each of `faults` and tells what noticed them, in their order. */
export async function killRate(
  faults: readonly Fault[],
  { context, withClean, onTried }: KillRateOptions,
): Promise<KillReport> {
  const clean = withClean ? { violations: (await findingsOfCleanMock(context)).length } : null;
  const results = new Map<Fault, FaultResult>();
  const waiting = [...faults];
  const work = async (): Promise<void> => {
    for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
      results.set(fault, await tryFault(fault, context));
      onTried(results.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const found = faults.flatMap((fault) => {
    const result = results.get(fault);
    return result === undefined ? [] : [{ fault, result }];
  });
  // A fault that is noticed after all is none of those that cannot be.
  const hidden = found.filter(({ fault, result }) => fault.notObservable !== undefined && result.caughtBy.length === 0);
  const rows = found.filter((item) => !hidden.includes(item)).map(({ result }) => result);
  return {
    clean,
    faults: rows,
    notObservable: hidden.map(({ fault }) => ({ id: fault.id, why: fault.notObservable ?? '' })),
    caught: rows.filter(({ caughtBy }) => caughtBy.length > 0).length,
    total: rows.length,
  };
}
