import { expect, identity, test } from '../../fixtures/index.ts';

const CREATES = ['createCloseSessionAction', 'createUsernamePasswordAction', 'createPasswordUpdateWorkflow'] as const;

for (const operationId of CREATES) {
  test.describe(operationId, identity({ api: 'nerm', operationId, concern: 'scenarios', layer: 'scenarios' }), () => {
    test('read-only properties cannot be set', async ({ exercise }) => {
      const answers = await exercise(operationId, 'read-only-sent');

      expect(answers).toMatchContract(operationId);
    });
  });
}
