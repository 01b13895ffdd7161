import { isJsonObject, member, type JsonObject } from '../../core/index.ts';
import { mediaPart, type Part } from '../place/place.ts';
import { compareEncoding } from './compare-encoding.ts';
import { compareExamples } from './compare-examples.ts';
import { exampleClass } from './example-class.ts';
import { compareMembers, compareUnread } from './compare-members.ts';
import { compareBodySchemas } from './compare-schema-members.ts';
import { at, tell, type Context } from './context.ts';

/** A media type of a body. */
interface Media {
  /** Without letters and parameters that do not count; as it is written where a body has two that differ in nothing else. */
  readonly name: string;
  readonly key: string;
  readonly part: Part;
  readonly value: JsonObject;
}

type Content = ReadonlyMap<string, Media>;

/**
 * Compares the member `content` of two bodies: which media types there are, and what each holds. One that only one of them has is held
 * against the range that it falls under in the other (OpenAPI 3.0.3 §4.7.13: the most specific one applies).
 */
export function compareContent(context: Context, before: JsonObject, after: JsonObject): void {
  const [left, right] = [mediaOf(context, before, after, 'left'), mediaOf(context, after, before, 'right')];
  for (const name of [...new Set([...left.keys(), ...right.keys()])].toSorted()) {
    const [one, two] = [left.get(name), right.get(name)];
    const [former, latter] = [one ?? rangeFor(left, name, right), two ?? rangeFor(right, name, left)];
    const own = two ?? one;
    if (own !== undefined && former !== undefined && latter !== undefined)
      compareMedia(at(context, own.part), name, former.value, latter.value);
    else if (two !== undefined) tellAdded(context, two, oneIn(two, left, right));
    else if (one !== undefined) tellRemoved(context, one, oneIn(one, right, left));
  }
}

function tellAdded(context: Context, media: Media, inIt: Media | undefined): void {
  tell(at(context, media.part), inIt === undefined ? 'media-type-added' : 'media-type-generalised', {
    before: inIt?.value,
    after: media.value,
    shown: [inIt?.key ?? null, media.key],
  });
}

function tellRemoved(context: Context, media: Media, inIt: Media | undefined): void {
  tell(at(context, (inIt ?? media).part), inIt === undefined ? 'media-type-removed' : 'media-type-refined', {
    before: media.value,
    after: inIt?.value,
    shown: [media.key, inIt?.key ?? null],
  });
}

/** The first of `content` that is in the range `range`, and that `others` do not have. */
function oneIn(range: Media, content: Content, others: Content): Media | undefined {
  return [...content.values()].find(({ name }) => !others.has(name) && rangesOf(name).includes(range.name));
}

/**
 * What of `content` holds for `name`, which it does not have. A media type with parameters is another one than that without, where `others`
 * have both.
 */
function rangeFor(content: Content, name: string, others: Content): Media | undefined {
  const plain = name === nameOf(name) ? bareOf(name) : undefined;
  const range = rangesOf(name).find((wider) => content.has(wider) && !(wider === plain && others.has(wider)));
  return range === undefined ? undefined : content.get(range);
}

/** The names of what `name` is in (RFC 9110 §12.5.1), the narrowest first. */
function rangesOf(name: string): readonly string[] {
  const bare = bareOf(name);
  const ranges = [nameOf(name), bare, bare.replace(/\/.*/u, '/*'), '*/*'];
  return ranges.filter((range) => range !== name);
}

function bareOf(key: string): string {
  return (key.split(';')[0] ?? key).trim().toLowerCase();
}

/** How a text is encoded, and where the parts of a form end, does not tell media types apart; other parameters may (RFC 9110 §8.3.1). */
function nameOf(key: string): string {
  const parameters = key.split(';').slice(1);
  const told = parameters
    .map((parameter) =>
      parameter
        .trim()
        .replaceAll('"', '')
        .replace(/^[^=]*/u, (name) => name.trim().toLowerCase()),
    )
    .filter((parameter) => parameter !== '' && !/^(?:boundary|charset)=/u.test(parameter));
  return [bareOf(key), ...told.toSorted()].join(';');
}

function mediaOf(context: Context, holder: JsonObject, other: JsonObject, side: 'left' | 'right'): Content {
  const content = member(holder, 'content');
  const found = new Map<string, Media>();
  if (!isJsonObject(content)) {
    if (content !== undefined)
      compareUnread(context, side === 'left' ? holder : other, side === 'left' ? other : holder, 'content');
    return found;
  }
  const bare = new Set<string>();
  for (const key of Object.keys(content).toSorted()) {
    const name = found.has(nameOf(key)) ? key.toLowerCase() : nameOf(key);
    const part = mediaPart(key, bare.has(bareOf(key)));
    bare.add(bareOf(key));
    const value = context[side].object(content[key]) ?? { unreadable: context[side].behind(content[key]) ?? null };
    found.set(name, { name, key, part, value });
  }
  return found;
}

const FORMS = ['multipart/', 'application/x-www-form-urlencoded'];

function compareMedia(context: Context, name: string, before: JsonObject, after: JsonObject): void {
  const isForm = FORMS.some((form) => name.startsWith(form) || rangesOf(form).includes(name));
  compareBodySchemas(context, before, after);
  const ignored = (): ReadonlySet<string> => cameOrWent(context, before, after);
  compareExamples(context, before, after, (value) => exampleClass(value, ignored()));
  compareEncoding(context, before, after, isForm);
  compareMembers(context, before, after, ['schema', 'example', 'examples', 'encoding']);
}

/** The steps to all properties below the schemas of two bodies that only one of them has. */
function cameOrWent(context: Context, before: JsonObject, after: JsonObject): ReadonlySet<string> {
  const { left, right } = context.pairs;
  const [one, two] = [member(before, 'schema'), member(after, 'schema')];
  const first = context.pairs.compare(
    left.read(one === undefined ? [] : [one]),
    right.read(two === undefined ? [] : [two]),
  );
  const steps = new Set<string>();
  for (const { differences } of context.pairs.reached(first))
    for (const { kind, tail } of differences) if (/-property-(?:added|removed)/u.test(kind)) steps.add(tail);
  return steps;
}
