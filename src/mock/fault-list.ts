import { FAULT_CLASSES, type Fault } from './faults/fault.ts';
import * as registry from './faults/registry.ts';

/** All faults, class by class. */
export const FAULTS: readonly Fault[] = Object.values(registry).toSorted(
  (left, right) =>
    FAULT_CLASSES.indexOf(left.class) - FAULT_CLASSES.indexOf(right.class) || (left.id < right.id ? -1 : 1),
);
