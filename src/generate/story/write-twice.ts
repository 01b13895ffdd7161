import { eachAlone } from './alone.ts';
import { makeStory, readStep, stepOf } from './make-story.ts';
import type { StoryMaker } from './story.ts';
import { writtenObject } from './written-object.ts';

const ID = 'write-twice';

/** Does the same write sent once more change nothing? Asked of the methods that set values: a POST may make a second object. */
export const writeTwice: StoryMaker = {
  id: ID,
  title: 'the same write once more gives the same answer and the same state',
  stories: (subject, readPath) => {
    const { method } = subject.layers.corrected.operation;
    const object = writtenObject(subject);
    if (object === undefined || readPath === undefined || (method !== 'PATCH' && method !== 'PUT')) return [];
    const variants = [
      { variant: 'example', what: 'the documented example', request: object.request },
      ...eachAlone(object).map(({ property: { name }, request }) => ({
        variant: name,
        what: `${name} alone`,
        request,
      })),
    ];
    return variants.map(({ variant, what, request }) => {
      const read = readStep(readPath, request);
      return makeStory(subject, ID, variant, {
        title: `writes ${what} twice, the second time to no effect`,
        steps: [stepOf('write', request), read, stepOf('repeat', request), read],
      });
    });
  },
};
