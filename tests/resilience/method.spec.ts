import { expect, identity, OPERATIONS, test } from '../../fixtures/index.ts';

for (const { api, operationId } of OPERATIONS) {
  test.describe(operationId, identity({ api, operationId, concern: 'method', layer: 'resilience' }), () => {
    test('a method that the path does not offer is refused', async ({ exercise }) => {
      const answers = await exercise(operationId, 'method');

      expect(answers).toMatchContract(operationId);
    });
  });
}
