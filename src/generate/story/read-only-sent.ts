import {
  isJsonObject,
  pointerTokens,
  valueAt,
  type CaseRequest,
  type JsonValue,
  type StoryStep,
} from '../../core/index.ts';
import { editValue } from '../edit-value.ts';
import type { Subject } from '../subject.ts';
import { isValidRequest } from '../valid-request.ts';
import { makeStory, readStep, stepOf } from './make-story.ts';
import { readOnlyPlaces, type ReadOnlyPlace } from './read-only-places.ts';
import type { StoryMaker } from './story.ts';
import { writtenObject } from './written-object.ts';

const ID = 'read-only-sent';

/** Of 32 characters, the length that a document has been seen to demand of such a text. */
const TEXT = 'c0ffee00c0ffee00c0ffee00c0ffee00';
const TEXTS: Readonly<Record<string, string>> = {
  uuid: 'c0ffee00-0000-4000-8000-00000000c0de',
  date: '2001-02-03',
  'date-time': '2001-02-03T04:05:06Z',
};

/** Does what replies show as read-only stay as it is when a caller sends something else for it? */
export const readOnlySent: StoryMaker = {
  id: ID,
  title: 'a read-only property is not overwritten by a caller',
  stories: (subject, readPath) => {
    const object = writtenObject(subject);
    if (object === undefined) return [];
    const places = readOnlyPlaces(subject, object.body);
    const ones = places.map((place) => ({
      variant: [...pointerTokens(place.holder), place.name].join('.'),
      sent: [place],
    }));
    const variants = places.length > 1 ? [...ones, { variant: 'all', sent: places }] : ones;
    return variants.flatMap(({ variant, sent }) => {
      const request = sending(subject, object.request, sent);
      if (request === undefined) return [];
      const write = stepOf('write', request);
      const read = readPath === undefined ? [] : [readStep(readPath, request)];
      const steps: readonly StoryStep[] = [...read, write, ...read];
      const names = sent.map(({ name }) => name).join(' and ');
      return [makeStory(subject, ID, variant, { title: `keeps ${names} although another value is sent`, steps })];
    });
  },
};

/** `request` with another value at each of `places`; undefined where no such value is known or the document forbids it. */
function sending(subject: Subject, request: CaseRequest, places: readonly ReadOnlyPlace[]): CaseRequest | undefined {
  if (request.body.kind !== 'json') return undefined;
  let body: JsonValue = request.body.value;
  for (const { holder, name, schema, schemaPointer } of places) {
    const { format } = schema;
    const text = (typeof format === 'string' ? TEXTS[format] : undefined) ?? TEXT;
    const object = valueAt(body, holder);
    const isFit = subject.layers.corrected.schemas.validator(schemaPointer, 'response')(text).length === 0;
    if (!isJsonObject(object) || !isFit) return undefined;
    body = editValue(body, holder, Object.fromEntries([...Object.entries(object), [name, text]]));
  }
  const changed: CaseRequest = { ...request, body: { kind: 'json', value: body } };
  return isValidRequest(subject, changed) ? changed : undefined;
}
