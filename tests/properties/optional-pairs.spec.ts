import { expect, identity, OPERATIONS, test } from '../../fixtures/index.ts';

/** Those with more than one optional property in one object: the others have no pairs. */
const PAIRED = new Set(['patchWorkflowSession', 'closeAccessRequest']);

for (const { api, operationId } of OPERATIONS.filter((operation) => PAIRED.has(operation.operationId))) {
  test.describe(
    operationId,
    identity({ api, operationId, concern: 'optional properties', layer: 'properties' }),
    () => {
      test('every pair of optional properties is accepted', async ({ exercise }) => {
        const answers = await exercise(operationId, 'optional-pairs');

        expect(answers).toMatchContract(operationId);
      });
    },
  );
}
