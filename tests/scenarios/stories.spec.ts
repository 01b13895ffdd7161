import { expect, identity, OPERATIONS, test } from '../../fixtures/index.ts';

/** The stories of the plan, each with what it is about. */
const STORIES = [
  ['write-then-read', 'what was written is read back'],
  ['write-twice', 'the same update twice is the same as once'],
  ['two-writes', 'an update leaves alone what it does not name'],
  ['refused-write', 'a refused update leaves no trace'],
  ['read-only-sent', 'read-only properties cannot be set'],
  ['default-omitted', 'leaving a parameter out is the same as sending its default'],
  ['random-story', 'what holds for single updates holds for sequences drawn at random'],
] as const;

for (const { api, operationId } of OPERATIONS) {
  test.describe(operationId, identity({ api, operationId, concern: 'scenarios', layer: 'scenarios' }), () => {
    for (const [story, title] of STORIES)
      test(title, async ({ exercise }) => {
        const answers = await exercise(operationId, story);

        expect(answers).toMatchContract(operationId);
      });
  });
}
