import { expect, hasSaved, identity, OPERATIONS, test } from '../../fixtures/index.ts';

for (const { api, operationId } of OPERATIONS.filter((operation) => hasSaved(operation.operationId))) {
  test.describe(
    operationId,
    identity({ api, operationId, concern: 'saved counterexamples', layer: 'properties' }),
    () => {
      test('what failed once does not fail again', async ({ exercise }) => {
        const answers = await exercise(operationId, 'regressions');

        expect(answers).toMatchContract(operationId);
      });
    },
  );
}
