import { expect, test } from '@playwright/test';

import { coreOperations } from '../../checks/testing/judged.ts';
import { disagreement } from '../testing/second-opinion.ts';
import { createSecondValidator } from '../testing/second-validator.ts';
import { SERIES } from './registry.ts';

/** Of each series; `npm run bench -- label-soundness` takes many more. */
const CASES = 1_000;

for (const operation of coreOperations()) {
  const { id } = operation.layers.corrected.operation;

  for (const series of SERIES)
    test(`${id}: a second validator agrees with the labels of ${series.id}`, async () => {
      const validator = await createSecondValidator(operation);

      for (let index = 0; index < CASES; index += 1) {
        const drawn = series.draw(operation, 1, index);
        if (drawn === undefined) throw new TypeError(`nothing was drawn for ${index}`);
        expect(disagreement(operation, validator, drawn.testCase), JSON.stringify(drawn.testCase)).toBeUndefined();
      }
    });
}
