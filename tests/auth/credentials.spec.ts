import { expect, identity, OPERATIONS, test } from '../../fixtures/index.ts';

for (const { api, operationId } of OPERATIONS) {
  test.describe(operationId, identity({ api, operationId, concern: 'authentication', layer: 'auth' }), () => {
    test('a valid request without sufficient credentials is refused', async ({ exercise }) => {
      const answers = await exercise(operationId, 'credentials');

      expect(answers).toMatchContract(operationId);
    });
  });
}
