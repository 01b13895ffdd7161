import { expect, identity, test } from '../../fixtures/index.ts';

const operation = 'patchWorkflowSession';

test.describe(
  operation,
  identity({ api: 'nerm', operationId: operation, concern: 'unknown id', layer: 'resilience' }),
  () => {
    test('an id that names nothing is refused', async ({ exercise }) => {
      const answers = await exercise(operation, 'unknown-id');

      expect(answers).toMatchContract(operation);
    });
  },
);
