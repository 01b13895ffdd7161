import { isJsonArray, isJsonObject, jsonTypeOf, type JsonValue } from '../core/index.ts';

const MAX_DEPTH = 5;
const MAX_MEMBERS = 16;
const MAX_ITEMS = 50;
const MAX_TEXT = 240;
/** Names that a developer chose. Whatever else is a name may be data: an id, a mail address, a label. */
const MEMBER_NAME = /^(?=.{1,40}$)[a-z]+(?:_[a-z]+|[A-Z][a-z]*)*$/u;
/** Members that hold maps: the names in them are the tenant's, or repeat what was sent. */
const MAPS: ReadonlySet<string> = new Set(['attributes', 'errors']);
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/**
 * `value` without its values: `{error: text, errors: {name: [text]}}`. Names of maps become `name`, so that nothing of the tenant is
 * left but what its developers called things.
 */
export function shapeOf(value: JsonValue | undefined): string {
  return shortened(value === undefined ? 'absent' : describe(value, 0, false));
}

/** `text`, cut where it is too long for one line of a page. */
export function shortened(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

function describe(value: JsonValue, depth: number, isMap: boolean): string {
  if (typeof value === 'string') return kindOfText(value);
  if (isJsonArray(value)) {
    if (depth >= MAX_DEPTH) return '[…]';
    return `[${distinct(value.slice(0, MAX_ITEMS).map((item) => describe(item, depth + 1, isMap)))}]`;
  }
  if (!isJsonObject(value)) return jsonTypeOf(value);
  if (depth >= MAX_DEPTH) return '{…}';
  const members = new Map<string, Set<string>>();
  for (const [name, inner] of Object.entries(value)) {
    const known = !isMap && MEMBER_NAME.test(name) ? name : 'name';
    const shapes = members.get(known) ?? new Set();
    if (members.size < MAX_MEMBERS || members.has(known))
      members.set(known, shapes.add(describe(inner, depth + 1, MAPS.has(name))));
    else return `{${membersText(members)}, …}`;
  }
  return `{${membersText(members)}}`;
}

function membersText(members: ReadonlyMap<string, ReadonlySet<string>>): string {
  return [...members].map(([name, shapes]) => `${name}: ${distinct([...shapes])}`).join(', ');
}

function distinct(shapes: readonly string[]): string {
  return [...new Set(shapes)].slice(0, 4).join(' | ');
}

function kindOfText(text: string): string {
  if (text === '') return 'empty text';
  return UUID.test(text) ? 'uuid' : 'text';
}
