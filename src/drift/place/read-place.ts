import {
  isCarrier,
  mediaPart,
  parameterPart,
  responsePart,
  type Parameter,
  type Part,
  type Place,
  type Step,
} from './place.ts';

/** Names of operations that servers call (OpenAPI 3.0.3 §4.7.18). */
const CALL = /^(?:DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT|QUERY|TRACE)$/u;

/** The place that `text` spells as `writePlace` does; undefined where it spells none. Names in quotes may stand behind a point as well: `a."b c"`. */
export function readPlace(text: string): Place | undefined {
  const words = new Words(text);
  const parts: Part[] = [];
  while (!words.isAtEnd()) {
    const last = parts.at(-1)?.kind;
    if (last === 'media' || last === 'parameter' || last === 'either') {
      const steps = readSteps(words.rest());
      return steps === undefined ? undefined : { parts, steps };
    }
    const part = readPart(words);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return { parts, steps: [] };
}

function readPart(words: Words): Part | undefined {
  const first = words.peek();
  if (first === undefined) return undefined;
  if (first.isQuoted || first.text.includes('/')) {
    words.next();
    return mediaPart(first.text, true);
  }
  if (isCarrier(first.text)) return readParameters(words);
  if (CALL.test(first.text)) return withName(words, (path) => ({ kind: 'call', method: first.text, path }));
  switch (first.text) {
    case 'callback':
      return withName(words, (name) => ({ kind: 'callback', name }));
    case 'response':
      return withName(words, responsePart);
    case 'request':
    case 'webhook':
      words.next();
      return { kind: first.text };
    default:
      return { kind: 'about', text: words.rest() };
  }
}

function withName<Named>(words: Words, made: (name: string) => Named): Named | undefined {
  words.next();
  const name = words.next();
  return name === undefined ? undefined : made(name.text);
}

function readParameters(words: Words): Part | undefined {
  const one = readParameter(words);
  const start = words.at;
  // A property may be called `or`.
  if (one === undefined || words.next()?.text !== 'or' || !isCarrier(words.peek()?.text)) {
    words.at = start;
    return one;
  }
  const other = readParameter(words);
  return other === undefined ? undefined : { kind: 'either', one, other };
}

function readParameter(words: Words): Parameter | undefined {
  const carrier = words.peek()?.text;
  return isCarrier(carrier) ? withName(words, (name) => parameterPart(carrier, name)) : undefined;
}

interface Word {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** A text read word by word; a word in quotes may hold blanks. */
class Words {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text.trim();
  }

  isAtEnd(): boolean {
    return this.at >= this.#text.length;
  }

  rest(): string {
    const rest = this.#text.slice(this.at);
    this.at = this.#text.length;
    return rest;
  }

  peek(): Word | undefined {
    const { at } = this;
    const found = this.next();
    this.at = at;
    return found;
  }

  next(): Word | undefined {
    WORD.lastIndex = this.at;
    const found = WORD.exec(this.#text);
    if (found === null) return undefined;
    this.at = WORD.lastIndex;
    const [, quoted, plain = ''] = found;
    if (quoted === undefined) return { text: plain, isQuoted: false };
    const text = unquoted(quoted);
    return text === undefined ? undefined : { text, isQuoted: true };
  }
}

const QUOTED = String.raw`"(?:[^"\\]|\\.)*"`;
const WORD = new RegExp(String.raw`(?:(${QUOTED})(?=\s|$)|([^\s"]+))\s*`, 'yu');
const STEP = new RegExp(
  [
    String.raw`\.?(?<entry>\*)`,
    String.raw`\.?(?<name>[\w$@-]+)`,
    String.raw`\.?(?<quotedName>${QUOTED})`,
    String.raw`\[(?<index>\d*)\]`,
    String.raw`\[(?<inBrackets>${QUOTED})\]`,
    String.raw`\((?:(?<branch>[^()"\p{C}]+|${QUOTED})|\[(?<quotedBranch>${QUOTED})\])\)`,
    String.raw`<(?:(?<keyword>[^<>"\p{C}]+)|(?<quotedKeyword>${QUOTED}))>`,
  ].join('|'),
  'yu',
);

/** The steps that `path` spells, the first with or without its point; undefined where it spells none. */
export function readSteps(path: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (let at = 0; at < path.length; at = STEP.lastIndex) {
    STEP.lastIndex = at;
    const groups = STEP.exec(path)?.groups;
    const step = groups === undefined ? undefined : toStep(groups);
    if (step === undefined) return undefined;
    // Names that stand side by side are no two steps.
    if (at > 0 && (step.kind === 'member' || step.kind === 'entry') && !'.['.includes(path.charAt(at)))
      return undefined;
    steps.push(step);
  }
  return steps;
}

function toStep(groups: Readonly<Record<string, string | undefined>>): Step | undefined {
  const { entry, index } = groups;
  if (entry !== undefined) return { kind: 'entry' };
  if (index !== undefined) return index === '' ? { kind: 'item' } : { kind: 'position', index: Number(index) };
  const branch = groups['branch'] ?? unquoted(groups['quotedBranch']);
  if (branch !== undefined) return { kind: 'branch', name: branch };
  const keyword = groups['keyword'] ?? unquoted(groups['quotedKeyword']);
  if (keyword !== undefined) return { kind: 'keyword', name: keyword };
  const name = groups['name'] ?? unquoted(groups['quotedName'] ?? groups['inBrackets']);
  return name === undefined ? undefined : { kind: 'member', name };
}

function unquoted(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
