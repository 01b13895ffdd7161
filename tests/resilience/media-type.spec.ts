import { expect, identity, OPERATIONS, test } from '../../fixtures/index.ts';

for (const { api, operationId } of OPERATIONS) {
  test.describe(operationId, identity({ api, operationId, concern: 'media type', layer: 'resilience' }), () => {
    test('a body of an undocumented media type is refused', async ({ exercise }) => {
      const answers = await exercise(operationId, 'media-type');

      expect(answers).toMatchContract(operationId);
    });
  });
}
