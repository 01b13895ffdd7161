import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  jsonEqual,
  jsonPointer,
  parentPointer,
  pointerTokens,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';
import { pick, type Draw } from './draw.ts';
import { set, remove } from './edit.ts';

/** An edit that nobody would make on purpose, with the places that it touched. */
export interface RandomEdit {
  readonly kind: (typeof KINDS)[number];
  readonly touched: readonly JsonPointer[];
  readonly document: JsonObject;
}

const KINDS = ['delete', 'replace', 'insert', 'rename', 'copy', 'nest', 'cycle'] as const;

const CONFUSED: readonly JsonValue[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  '',
  'x',
  '__proto__',
  [],
  {},
  [null],
  [[]],
  ['a', 'a'],
  { $ref: '#/nowhere' },
  { $ref: 7 },
  { type: 'string' },
  'x'.repeat(10_000),
];

/** Names of members that mean something in one place or another, and some that must mean nothing. */
const NAMES = [
  'type format enum const required nullable readOnly default pattern maxLength minimum',
  'properties items additionalProperties allOf oneOf anyOf not discriminator $ref schema',
  'parameters requestBody responses security servers callbacks deprecated content headers',
  '200 default 4XX get post application/json in name style x-sunset description',
  '__proto__ constructor toString hasOwnProperty length / ~ ',
].flatMap((words) => words.split(' '));

/** For tests: every place of `document` but its root. */
export function placesOf(document: JsonObject): readonly JsonPointer[] {
  const places: JsonPointer[] = [];
  const walk = (value: JsonValue, at: JsonPointer): void => {
    if (!isJsonArray(value) && !isJsonObject(value)) return;
    for (const [name, held] of Object.entries(value)) {
      const place = appendPointer(at, name);
      places.push(place);
      walk(held, place);
    }
  };
  walk(document, jsonPointer());
  return places;
}

/** For tests: one random edit of `document` at one of `places`. It may happen to change nothing. */
export function randomEdit(document: JsonObject, places: readonly JsonPointer[], draw: Draw): RandomEdit {
  const kind = pick(KINDS, draw);
  const at = pick(places, draw);
  const value = valueAt(document, at) ?? null;
  const done = (made: JsonObject, ...touched: readonly JsonPointer[]): RandomEdit => ({
    kind,
    touched,
    document: made,
  });
  if (kind === 'delete') return done(remove(at)(document), at);
  if (kind === 'replace') return done(set(at, pick(CONFUSED, draw))(document), at);
  if (kind === 'nest') return done(set(at, nested(value, draw))(document), at);
  if (kind === 'cycle')
    return done(set(at, { $ref: `#${encodeURI(pick([at, parentPointer(at)], draw))}` })(document), at);
  if (kind === 'copy') return done(set(at, valueAt(document, pick(places, draw)) ?? null)(document), at);
  if (kind === 'insert') return inserted(document, at, draw);
  return renamed(document, at, draw);
}

/** Whether it changed anything. */
export function hasChanged(document: JsonObject, edit: RandomEdit): boolean {
  return !jsonEqual(document, edit.document);
}

function inserted(document: JsonObject, at: JsonPointer, draw: Draw): RandomEdit {
  const held = valueAt(document, at);
  const name = isJsonArray(held) ? String(held.length) : pick(NAMES, draw);
  const place = isJsonObject(held) || isJsonArray(held) ? appendPointer(at, name) : at;
  return { kind: 'insert', touched: [place], document: set(place, pick(CONFUSED, draw))(document) };
}

/** What is no member has its item said twice instead. */
function renamed(document: JsonObject, at: JsonPointer, draw: Draw): RandomEdit {
  const holder = parentPointer(at);
  const held = valueAt(document, holder);
  const value = valueAt(document, at) ?? null;
  const name = isJsonArray(held) ? String(held.length) : pick([...NAMES, `${pointerTokens(at).at(-1)}2`], draw);
  const place = appendPointer(holder, name);
  if (place === at) return { kind: 'rename', touched: [at], document };
  const made = set(place, value)(document);
  return isJsonArray(held)
    ? { kind: 'rename', touched: [place], document: made }
    : { kind: 'rename', touched: [at, place], document: remove(at)(made) };
}

/** `value` below as many levels as a document that is read may have. */
function nested(value: JsonValue, draw: Draw): JsonValue {
  const levels = 1 + draw(200);
  const wrap = pick<(inner: JsonValue) => JsonValue>(
    [
      (inner) => ({ allOf: [inner] }),
      (inner) => ({ type: 'array', items: inner }),
      (inner) => ({ oneOf: [inner] }),
      (inner) => [inner],
    ],
    draw,
  );
  let made = value;
  for (let level = 0; level < levels; level += 1) made = wrap(made);
  return made;
}
