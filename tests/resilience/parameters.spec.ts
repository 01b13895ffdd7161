import { expect, identity, OPERATIONS, test } from '../../fixtures/index.ts';

for (const { api, operationId } of OPERATIONS) {
  test.describe(operationId, identity({ api, operationId, concern: 'parameters', layer: 'resilience' }), () => {
    test('a request that is wrong in one parameter is refused', async ({ exercise }) => {
      const answers = await exercise(operationId, 'parameters');

      expect(answers).toMatchContract(operationId);
    });
  });
}
