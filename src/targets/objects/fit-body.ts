import {
  isJsonArray,
  isJsonObject,
  jsonPointer,
  pointerTokens,
  type About,
  type JsonObject,
  type JsonValue,
} from '../../core/index.ts';
import type { TestObjects } from '../settings-tenant.ts';
import { NOBODY, replaceIdLikes, writtenAs } from './id-like.ts';
import { placeCalled, type Place } from './places.ts';

/** A body with the ids of `objects` in it, or the setting that would have to name one. */
export type FittedBody =
  /** `mutated` is where the place that the request is about went. */
  | { readonly kind: 'fits'; readonly value: JsonValue; readonly mutated: string | null }
  | { readonly kind: 'lacks'; readonly setting: string };

/** A setting is missing without which the body cannot be made. */
class Lacking extends Error {
  override readonly name = 'Lacking';
  readonly setting: string;

  constructor(setting: string) {
    super(`${setting} is not set`);
    this.setting = setting;
  }
}

/** The JSON `value` of a request about `about` with every id in it replaced by one that is set aside, in the same notation. */
export function fitBody(value: JsonValue, objects: TestObjects, about: About): FittedBody {
  let { mutated } = about;
  const onMoved = (pointer: string): void => void (mutated = pointer);
  try {
    const result = fitted(value, { objects, about, path: [], place: [], onMoved });
    return { kind: 'fits', value: result, mutated };
  } catch (error) {
    if (error instanceof Lacking) return { kind: 'lacks', setting: error.setting };
    throw error;
  }
}

interface Here {
  readonly objects: TestObjects;
  readonly about: About;
  /** The place in the body as it was. */
  readonly path: readonly string[];
  /** The same place in the body as it becomes. */
  readonly place: readonly string[];
  readonly onMoved: (pointer: string) => void;
}

function fitted(value: JsonValue, here: Here): JsonValue {
  if (here.about.mutated === jsonPointer(...here.path)) here.onMoved(jsonPointer(...here.place));
  if (isJsonArray(value)) return value.map((item, index) => fitted(item, inside(here, String(index))));
  if (isJsonObject(value)) return fittedObject(value, here);
  return typeof value === 'string' ? fitText(value, here) : value;
}

function fittedObject(value: JsonObject, here: Here): JsonObject {
  const { attributeUids } = here.objects;
  const isMap = here.path.at(-1) === 'attributes' && attributeUids.length > 0;
  const names = Object.keys(value);
  const kept = isMap ? inAttributes(names, here) : names.filter((name) => isKept(name, here));
  const members = kept.map((name, index): readonly [string, JsonValue] => {
    const called = isMap ? (attributeUids[index] ?? name) : name;
    return [called, fitted(value[name] ?? null, inside(here, name, called))];
  });
  return Object.fromEntries(members);
}

/** As many as there are attributes on the tenant: the first ones, and what the request is about in place of the last. */
function inAttributes(names: readonly string[], here: Here): readonly string[] {
  const { length } = here.objects.attributeUids;
  const subject = names.slice(length).find((name) => isAbout(name, here));
  return [...names.slice(0, subject === undefined ? length : length - 1), ...(subject === undefined ? [] : [subject])];
}

/** Whether a member stays: what names an object stays where one is set aside. */
function isKept(name: string, here: Here): boolean {
  const place = placeCalled(name);
  if (place === undefined || place.idsIn(here.objects).length > 0) return true;
  if (isEssential(place, here) || isAbout(name, here)) throw new Lacking(place.setting);
  return false;
}

function isEssential({ essentialIn }: Place, { path }: Here): boolean {
  return essentialIn.includes(path.at(-1) ?? '');
}

function isAbout(name: string, { about, path }: Here): boolean {
  const pointer = jsonPointer(...path, name);
  const { mutated, focus } = about;
  if (mutated === pointer || mutated?.startsWith(`${pointer}/`) === true) return true;
  return focus !== null && pointerTokens(focus).includes(name);
}

/** `text` with ids of the place that it stands in; what stands in no place names nobody. */
function fitText(text: string, { objects, path }: Here): string {
  const { place, index } = placeOf(path);
  const ids = place?.idsIn(objects) ?? [];
  const id = ids[index % Math.max(1, ids.length)];
  if (place?.anyText === true && id !== undefined) return id;
  return replaceIdLikes(text, (model) => writtenAs(model, id ?? NOBODY));
}

/** The place that a text stands in, however deep in arrays. */
function placeOf(path: readonly string[]): { readonly place: Place | undefined; readonly index: number } {
  const at = path.findLastIndex((token) => !/^\d+$/u.test(token));
  return { place: placeCalled(path[at] ?? ''), index: Number(path[at + 1] ?? 0) };
}

function inside(here: Here, name: string, called = name): Here {
  return { ...here, path: [...here.path, name], place: [...here.place, called] };
}
