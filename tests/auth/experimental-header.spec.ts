import { expect, identity, test } from '../../fixtures/index.ts';

const operation = 'closeAccessRequest';

test.describe(
  operation,
  identity({ api: 'isc', operationId: operation, concern: 'experimental header', layer: 'auth' }),
  () => {
    test('a request without the experimental header is refused', async ({ exercise }) => {
      const answers = await exercise(operation, 'omitted-header');

      expect(answers).toMatchContract(operation);
    });
  },
);
