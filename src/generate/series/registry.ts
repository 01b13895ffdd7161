import { randomInvalid } from './random-invalid.ts';
import { randomValid } from './random-valid.ts';
import type { Series } from './series.ts';

/** All series, in the order in which they are run. */
export const SERIES: readonly Series[] = [randomValid, randomInvalid];
