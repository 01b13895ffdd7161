import { expect, identity, test } from '../../fixtures/index.ts';

const operation = 'patchWorkflowSession';

test.describe(
  operation,
  identity({ api: 'nerm', operationId: operation, concern: 'parameters', layer: 'resilience' }),
  () => {
    test('a request that is wrong in one parameter is refused', async ({ exercise }) => {
      const answers = await exercise(operation, 'parameters');

      expect(answers).toMatchContract(operation);
    });

    test('every value of a query parameter is accepted that the document allows', async ({ exercise }) => {
      const answers = await exercise(operation, 'parameter-values');

      expect(answers).toMatchContract(operation);
    });
  },
);
