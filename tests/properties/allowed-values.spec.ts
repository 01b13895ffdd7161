import { expect, identity, OPERATIONS, test } from '../../fixtures/index.ts';

for (const { api, operationId } of OPERATIONS) {
  test.describe(operationId, identity({ api, operationId, concern: 'allowed values', layer: 'properties' }), () => {
    test('every value is accepted that the document allows at its limits', async ({ exercise }) => {
      const answers = await exercise(operationId, 'allowed-values');

      expect(answers).toMatchContract(operationId);
    });
  });
}
