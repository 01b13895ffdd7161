import { makeStory, readStep, stepOf } from './make-story.ts';
import type { StoryMaker } from './story.ts';
import { writtenObject } from './written-object.ts';

const ID = 'other-object';

/** Does a write to one object leave another one alone? */
export const otherObject: StoryMaker = {
  id: ID,
  title: 'a write to one object leaves another one alone',
  stories: (subject, readPath) => {
    const object = writtenObject(subject);
    const isAddressed = Object.keys(object?.request.pathValues ?? {}).length > 0;
    if (object === undefined || readPath === undefined || !isAddressed) return [];
    const { request } = object;
    return [
      makeStory(subject, ID, 'example', {
        title: 'writes the documented example to one object and finds nothing of it in another',
        steps: [readStep(readPath, request, 1), stepOf('write', request), readStep(readPath, request, 1)],
      }),
    ];
  },
};
