import { appendPointer, isJsonArray, type JsonValue } from '../../core/index.ts';
import { schemaAt } from '../schema-at.ts';
import type { Subject } from '../subject.ts';
import { eachAlone } from './alone.ts';
import { makeStory, readStep, stepOf } from './make-story.ts';
import { otherValue } from './other-value.ts';
import type { StoryMaker } from './story.ts';
import { textMaps } from './text-maps.ts';
import { writtenObject, type WrittenProperty } from './written-object.ts';

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
      ...eachAlone(object, (property) => unsortedItems(subject, property)).map(({ property: { name }, request }) => ({
        variant: `${name}-in-order`,
        what: `several ${name} in an order of their own`,
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

/** Two items of a list, the greater one first: a list that comes back sorted or turned round shows. */
function unsortedItems({ contract }: Subject, { pointer, sample }: WrittenProperty): JsonValue | undefined {
  const document = contract.documents.corrected;
  const list = schemaAt(document, pointer);
  const [item] = isJsonArray(sample) ? sample : [];
  if (list === undefined || item === undefined) return undefined;
  const other = otherValue(document, appendPointer(list.pointer, 'items'), item);
  if (other === undefined) return undefined;
  return JSON.stringify(other) > JSON.stringify(item) ? [other, item] : [item, other];
}
