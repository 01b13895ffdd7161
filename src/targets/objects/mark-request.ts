import {
  isJsonArray,
  isJsonObject,
  pointerTokens,
  type About,
  type CaseRequest,
  type JsonObject,
  type JsonValue,
} from '../../core/index.ts';

/** Texts of our own choice, with what a mark is joined by; a marked one tells which run made the object. */
const MARKED: Readonly<Record<string, string>> = { description: ' ', name: ' ', message: ' ', uid: '_' };
/** Texts in these are not ours to choose. */
const UNMARKED: ReadonlySet<string> = new Set(['workflow_session', 'attributes', 'options']);
/** Of a text that is no JSON nobody can tell what stands in what: one that has these is left alone. */
const FREE_TEXTS = ['workflow_session', 'attributes'];

/** What keeps an object out of the way, instead of what would put it in use. */
const QUIET: Readonly<Record<string, { readonly live: JsonValue; readonly quiet: JsonValue }>> = {
  archived: { live: false, quiet: true },
  status: { live: 'Enabled', quiet: 'Disabled' },
};

/** A text in what is no JSON: the name of a member, and where its value begins. */
const MEMBER = /(["'])(description|name|message|uid)\1(\s*:\s*["'])/gu;

/**
 * `request` with `mark` before the texts that name what it makes, and with what it makes put away: an action archived, a workflow disabled.
 * What the request is about stays as it is.
 */
export function markRequest(request: CaseRequest, about: About, mark: string): CaseRequest {
  const { body } = request;
  if (body.kind === 'json')
    return { ...request, body: { kind: 'json', value: marked(body.value, '', { about, mark }) } };
  if (body.kind !== 'text' || FREE_TEXTS.some((name) => body.text.includes(name))) return request;
  const text = body.text.replace(
    MEMBER,
    (_, quote: string, name: string, joint: string) => `${quote}${name}${quote}${joint}${mark}${MARKED[name] ?? ''}`,
  );
  return { ...request, body: { kind: 'text', text } };
}

interface Marking {
  readonly about: About;
  readonly mark: string;
}

function marked(value: JsonValue, at: string, marking: Marking): JsonValue {
  if (isJsonArray(value)) return value.map((item, index) => marked(item, `${at}/${index}`, marking));
  return isJsonObject(value) ? markedObject(value, at, marking) : value;
}

function markedObject(value: JsonObject, at: string, marking: Marking): JsonObject {
  const { about, mark } = marking;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const pointer = `${at}/${name}`;
      if (UNMARKED.has(name)) return [name, item];
      if (typeof item === 'string' && isMarkable(name, pointer, about))
        return [name, `${mark}${MARKED[name] ?? ''}${item}`];
      return [name, marked(quietened(name, item, pointer, about), pointer, marking)];
    }),
  );
}

/** What a case is about stays as it is, but for uids: two objects must not have the same one. */
function isMarkable(name: string, at: string, { mutated, focus }: About): boolean {
  if (!Object.hasOwn(MARKED, name) || mutated === at) return false;
  return name === 'uid' || focus === null || !pointerTokens(focus).includes(name);
}

function quietened(name: string, item: JsonValue, at: string, { mutated, focus }: About): JsonValue {
  const choice = Object.hasOwn(QUIET, name) ? QUIET[name] : undefined;
  if (choice === undefined || item !== choice.live || mutated === at) return item;
  return focus !== null && pointerTokens(focus).includes(name) ? item : choice.quiet;
}
