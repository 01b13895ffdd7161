import * as fc from 'fast-check';

import type { Maker } from './maker.ts';

/** Both of them. */
export const makeBoolean: Maker = () => fc.boolean();
