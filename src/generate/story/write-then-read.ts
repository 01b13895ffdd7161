import { eachAlone } from './alone.ts';
import { makeStory, readStep, stepOf } from './make-story.ts';
import type { StoryMaker } from './story.ts';
import { textMaps } from './text-maps.ts';
import { writtenObject } from './written-object.ts';

const ID = 'write-then-read';

/** Is what was written there when one looks: all of it, each property alone, and texts of every sort? */
export const writeThenRead: StoryMaker = {
  id: ID,
  title: 'what is written is there when the object is read',
  stories: (subject, readPath) => {
    const object = writtenObject(subject);
    if (object === undefined || readPath === undefined) return [];
    const variants = [
      { variant: 'example', what: 'the documented example', request: object.request },
      ...eachAlone(object).map(({ property: { name }, request }) => ({
        variant: name,
        what: `${name} alone`,
        request,
      })),
      ...textMaps(subject, object).map(({ name, request }) => ({
        variant: `${name}-of-several-sorts`,
        what: `${name} with texts of several sorts`,
        request,
      })),
    ];
    return variants.map(({ variant, what, request }) =>
      makeStory(subject, ID, variant, {
        title: `writes ${what} and finds it again`,
        steps: [readStep(readPath, request), stepOf('write', request), readStep(readPath, request)],
      }),
    );
  },
};
