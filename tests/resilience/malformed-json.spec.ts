import { expect, identity, OPERATIONS, test } from '../../fixtures/index.ts';

for (const { api, operationId } of OPERATIONS) {
  test.describe(operationId, identity({ api, operationId, concern: 'malformed JSON', layer: 'resilience' }), () => {
    test('a body that is no JSON text is refused', async ({ exercise }) => {
      const answers = await exercise(operationId, 'malformed-json');

      expect(answers).toMatchContract(operationId);
    });
  });
}
