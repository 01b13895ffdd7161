import { expect, identity, test } from '../../fixtures/index.ts';

const operation = 'closeAccessRequest';

test.describe(
  operation,
  identity({ api: 'isc', operationId: operation, concern: 'documented answers', layer: 'contract' }),
  () => {
    test('202: a valid request is accepted', async ({ exercise }) => {
      const answers = await exercise(operation, 'valid-request');

      expect(answers).toMatchContract(operation);
    });

    test('400: a request that is wrong in one thing is refused', async ({ exercise }) => {
      const answers = await exercise(operation, 'invalid-data');

      expect(answers).toMatchContract(operation);
    });

    test('400: the documented refusal, on demand', async ({ exercise }) => {
      const answers = await exercise(operation, 'status-on-demand', '400');

      expect(answers).toMatchContract(operation);
    });

    test('401: missing credentials, as documented, on demand', async ({ exercise }) => {
      const answers = await exercise(operation, 'status-on-demand', '401');

      expect(answers).toMatchContract(operation);
    });

    test('403: missing rights, as documented, on demand', async ({ exercise }) => {
      const answers = await exercise(operation, 'status-on-demand', '403');

      expect(answers).toMatchContract(operation);
    });

    test('429: the rate limit, as documented, on demand', async ({ exercise }) => {
      const answers = await exercise(operation, 'status-on-demand', '429');

      expect(answers).toMatchContract(operation);
    });

    test('500: the documented failure, on demand', async ({ exercise }) => {
      const answers = await exercise(operation, 'status-on-demand', '500');

      expect(answers).toMatchContract(operation);
    });
  },
);
