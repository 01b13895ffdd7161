import { isJsonArray } from '../../core/index.ts';
import { makeStory, readStep, stepOf } from './make-story.ts';
import type { StoryMaker } from './story.ts';
import { writtenObject } from './written-object.ts';

const ID = 'each-word-kept';

/** Is each value of an enum kept as itself? One wrong row in a table of translations shows in one of them only. */
export const eachWordKept: StoryMaker = {
  id: ID,
  title: 'each word that a property may be is there when the object is read',
  stories: (subject, readPath) => {
    const object = writtenObject(subject);
    if (object === undefined || readPath === undefined) return [];
    const required = object.properties.filter((property) => property.required);
    const base = Object.fromEntries(required.map(({ name, sample }) => [name, sample]));
    return object.properties.flatMap(({ name, schema }) => {
      const words = isJsonArray(schema['enum']) ? schema['enum'] : [];
      const requests = words.flatMap((word) => object.sending({ ...base, [name]: word }) ?? []);
      if (requests.length < 2) return [];
      return [
        makeStory(subject, ID, name, {
          title: `writes each ${name} and finds it again`,
          steps: requests.flatMap((request) => [stepOf('write', request), readStep(readPath, request)]),
        }),
      ];
    });
  },
};
