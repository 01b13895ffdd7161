import { breakableSites, breakAt, nameOfPlace } from './broken-requests.ts';
import { makeStory, readStep, stepOf } from './make-story.ts';
import { otherValue } from './other-value.ts';
import type { StoryMaker } from './story.ts';
import { writtenObject } from './written-object.ts';

const ID = 'refused-write';

/** Does a write that is wrong in one place change nothing, although everything else in it is good and new? */
export const refusedWrite: StoryMaker = {
  id: ID,
  title: 'a refused write changes nothing',
  stories: (subject, readPath) => {
    const object = writtenObject(subject);
    if (object === undefined || readPath === undefined) return [];
    const { request, bodySchema, body } = object;
    const other = otherValue(subject.contract.documents.corrected, bodySchema, body) ?? body;
    const read = readStep(readPath, request);
    return breakableSites(subject, other).flatMap((site) => {
      const broken = breakAt(subject, request, other, site);
      if (broken === undefined) return [];
      const place = nameOfPlace(broken.pointer);
      const steps = [stepOf('write', request), read, stepOf('refuse', broken.request), read];
      return [makeStory(subject, ID, place, { title: `changes nothing by a write that is wrong at ${place}`, steps })];
    });
  },
};
