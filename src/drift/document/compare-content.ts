import { isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { mediaPart, type Part } from '../place/place.ts';
import { canonical } from './canonical.ts';
import { compareExamples } from './compare-examples.ts';
import { exampleClass } from './example-class.ts';
import { compareMembers, compareUnread } from './compare-members.ts';
import { compareBodySchemas } from './compare-schema-members.ts';
import { at, tell, type Context } from './context.ts';

/** A media type of a body, by its name without parameters. */
interface Media {
  readonly name: string;
  readonly key: string;
  readonly value: JsonObject;
}

/** Compares the member `content` of two bodies: which media types there are, and what each holds. */
export function compareContent(context: Context, before: JsonObject, after: JsonObject): void {
  const [left, right] = [mediaOf(context, before, after, 'left'), mediaOf(context, after, before, 'right')];
  const removed = [...left.values()].filter(({ name }) => !right.has(name));
  const added = new Set([...right.values()].filter(({ name }) => !left.has(name)));
  for (const [name, media] of left) {
    const other = right.get(name);
    if (other !== undefined) compareMedia(context, media, other);
  }
  for (const media of removed) {
    const other = [...added].find(({ name }) => covers(name, media.name) || covers(media.name, name));
    if (other === undefined) {
      tell(at(context, partOf(media)), 'media-type-removed', {
        before: media.value,
        shown: [media.key, null],
      });
      continue;
    }
    added.delete(other);
    const kind = covers(media.name, other.name) ? 'media-type-refined' : 'media-type-generalised';
    const there = at(context, partOf(other));
    tell(there, kind, { before: media.value, after: other.value, shown: [media.key, other.key] });
    compareMedia(context, media, other);
  }
  for (const media of added)
    tell(at(context, partOf(media)), 'media-type-added', {
      after: media.value,
      shown: [null, media.key],
    });
}

function partOf({ name }: Media): Part {
  return mediaPart(name, true);
}

/** Whether the range `range` (RFC 9110 §12.5.1) has `name` in it. */
function covers(range: string, name: string): boolean {
  return range === '*/*' || (range.endsWith('/*') && name.startsWith(range.slice(0, -1)));
}

/** Case and parameters do not tell media types apart, unless a body has two that differ in nothing else. */
function mediaOf(
  context: Context,
  holder: JsonObject,
  other: JsonObject,
  side: 'left' | 'right',
): ReadonlyMap<string, Media> {
  const content = member(holder, 'content');
  const found = new Map<string, Media>();
  if (!isJsonObject(content)) {
    if (content !== undefined)
      compareUnread(context, side === 'left' ? holder : other, side === 'left' ? other : holder, 'content');
    return found;
  }
  for (const key of Object.keys(content).toSorted()) {
    const value = context[side].object(content[key]);
    const bare = (key.split(';')[0] ?? key).trim().toLowerCase();
    const name = found.has(bare) ? key.toLowerCase() : bare;
    found.set(name, { name, key, value: value ?? { unreadable: context[side].behind(content[key]) ?? null } });
  }
  return found;
}

const FORMS = ['multipart/', 'application/x-www-form-urlencoded'];

function compareMedia(context: Context, before: Media, after: Media): void {
  const inner = at(context, partOf(after));
  const isForm = FORMS.some((form) => after.name.startsWith(form));
  compareBodySchemas(inner, before.value, after.value);
  const ignored = (): ReadonlySet<string> => cameOrWent(inner, before.value, after.value);
  compareExamples(inner, before.value, after.value, (value) => exampleClass(value, ignored()));
  const [left, right] = [effective(member(before.value, 'encoding')), effective(member(after.value, 'encoding'))];
  // Encoding is about forms only (OpenAPI 3.0.3 §4.7.14).
  if (isForm && canonical(left) !== canonical(right))
    tell(inner, 'encoding-changed', {
      shown: [left, right],
      cause: canonical([left, right]),
      holderBefore: before.value,
      holderAfter: after.value,
      member: 'encoding',
    });
  compareMembers(inner, before.value, after.value, ['schema', 'example', 'examples', ...(isForm ? ['encoding'] : [])]);
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

/** `encoding` with its defaults filled in (OpenAPI 3.0.3 §4.7.15). */
function effective(encoding: JsonValue | undefined): JsonValue {
  if (!isJsonObject(encoding)) return encoding ?? {};
  const parts = Object.entries(encoding).map(([name, part]): readonly [string, JsonValue] => {
    if (!isJsonObject(part)) return [name, part];
    const style = member(part, 'style') ?? 'form';
    return [name, { style, explode: style === 'form', allowReserved: false, headers: {}, ...part }];
  });
  return Object.fromEntries(parts.filter(([name]) => canonical(encoding[name]) !== '{}'));
}
