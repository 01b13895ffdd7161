import { isJsonObject, type JsonValue } from '../../core/index.ts';
import type { Subject } from '../subject.ts';
import { eachAlone } from './alone.ts';
import { makeStory, readStep, stepOf } from './make-story.ts';
import { otherValue } from './other-value.ts';
import type { StoryMaker } from './story.ts';
import { isTextMap } from './text-maps.ts';
import { writtenObject, type WrittenProperty } from './written-object.ts';

const ID = 'two-writes';

/** Does a write of one property leave all others as they are, and a write of one entry of a map the other entries? */
export const twoWrites: StoryMaker = {
  id: ID,
  title: 'a write of one property leaves the others alone',
  stories: (subject, readPath) => {
    const object = writtenObject(subject);
    if (object === undefined || readPath === undefined) return [];
    const all = stepOf('write', object.request);
    const read = readStep(readPath, object.request);
    const ones = eachAlone(object, (property) => changed(subject, property)).map(({ property: { name }, request }) => ({
      variant: name,
      title: `writes everything, then ${name}, and finds everything else as it was`,
      request,
    }));
    const entries = eachAlone(object, (property) => firstEntry(subject, property));
    const oneEntry = entries.map(({ property: { name }, request }) => ({
      variant: `${name}-one-entry`,
      title: `writes everything, then one entry of ${name}, and finds the other entries as they were`,
      request,
    }));
    return [...ones, ...oneEntry].map(({ variant, title, request }) =>
      makeStory(subject, ID, variant, { title, steps: [all, read, stepOf('write', request), read] }),
    );
  },
};

/** Another value than the first write has, so that one can see the second. */
function changed({ contract }: Subject, { pointer, sample }: WrittenProperty): JsonValue {
  return otherValue(contract.documents.corrected, pointer, sample) ?? sample;
}

/** One of several entries of a map of texts, with another text. */
function firstEntry(subject: Subject, property: WrittenProperty): JsonValue | undefined {
  if (!isTextMap(subject, property) || !isJsonObject(property.sample)) return undefined;
  const [entry, ...others] = Object.entries(property.sample);
  if (entry === undefined || others.length === 0) return undefined;
  const [name, text] = entry;
  return Object.fromEntries([[name, `${typeof text === 'string' ? text : ''} (changed)`]]);
}
