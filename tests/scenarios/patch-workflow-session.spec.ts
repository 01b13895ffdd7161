import { expect, identity, test } from '../../fixtures/index.ts';

const operation = 'patchWorkflowSession';

/** The stories of the plan, each with what it is about. */
const STORIES = [
  ['write-then-read', 'what was written is read back'],
  ['each-word-kept', 'each status and each type of requester is kept as itself'],
  ['other-object', 'an update of one session leaves another one alone'],
  ['write-twice', 'the same update twice is the same as once'],
  ['two-writes', 'an update leaves alone what it does not name'],
  ['refused-write', 'a refused update leaves no trace'],
  ['read-only-sent', 'read-only properties cannot be set'],
  ['default-omitted', 'leaving run out is the same as run=false'],
  ['random-story', 'what holds for single updates holds for sequences drawn at random'],
] as const;

test.describe(
  operation,
  identity({ api: 'nerm', operationId: operation, concern: 'scenarios', layer: 'scenarios' }),
  () => {
    for (const [story, title] of STORIES)
      test(title, async ({ exercise }) => {
        const answers = await exercise(operation, story);

        expect(answers).toMatchContract(operation);
      });
  },
);
