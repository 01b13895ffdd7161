import { expect, identity, OPERATIONS, test } from '../../fixtures/index.ts';

for (const { api, operationId } of OPERATIONS) {
  test.describe(operationId, identity({ api, operationId, concern: 'random requests', layer: 'properties' }), () => {
    test('a valid request is accepted, whatever is in it', async ({ draw }) => {
      const answers = await draw(operationId, 'random-valid');

      expect(answers).toMatchContract(operationId);
    });

    test('a request that is wrong in one thing is refused, whatever else is in it', async ({ draw }) => {
      const answers = await draw(operationId, 'random-invalid');

      expect(answers).toMatchContract(operationId);
    });
  });
}
