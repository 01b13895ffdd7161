import { isJsonArray, type JsonValue } from '../../core/index.ts';
import type { Atom } from './schema.ts';

type AtomOrNull = Atom | 'null';

const TYPES: ReadonlyMap<string, readonly AtomOrNull[]> = new Map<string, readonly AtomOrNull[]>([
  ['array', ['array']],
  ['boolean', ['boolean']],
  ['integer', ['integer']],
  ['null', ['null']],
  ['number', ['integer', 'fraction']],
  ['object', ['object']],
  ['string', ['string']],
]);

/** Types that documents invent, and what they plainly mean. */
const INVENTED: ReadonlyMap<string, string> = new Map([
  ['bool', 'boolean'],
  ['date', 'string'],
  ['date-time', 'string'],
  ['datetime', 'string'],
  ['decimal', 'number'],
  ['dict', 'object'],
  ['double', 'number'],
  ['email', 'string'],
  ['enum', 'string'],
  ['float', 'number'],
  ['guid', 'string'],
  ['hash', 'object'],
  ['int', 'integer'],
  ['int32', 'integer'],
  ['int64', 'integer'],
  ['json', 'object'],
  ['list', 'array'],
  ['long', 'integer'],
  ['map', 'object'],
  ['str', 'string'],
  ['text', 'string'],
  ['timestamp', 'string'],
  ['uri', 'string'],
  ['url', 'string'],
  ['uuid', 'string'],
]);

/** The formats that invented types name under another name; the others name theirs. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['datetime', 'date-time'],
  ['guid', 'uuid'],
  ['long', 'int64'],
  ['timestamp', 'date-time'],
  ['url', 'uri'],
]);

/** The format that an invented type `name` says along with the type. */
export function formatNamedBy(name: string): string {
  const small = name.toLowerCase();
  return FORMATS.get(small) ?? small;
}

/** What a `type` says. */
export interface ReadType {
  /** Null where it says nothing that can be held against a value. */
  readonly atoms: ReadonlySet<AtomOrNull> | null;
  readonly invented: readonly string[];
}

/** `type` as written: one name or a list of them (JSON Schema 2020-12 §6.1.1), invented names read as they are plainly meant. */
export function readType(type: JsonValue | undefined): ReadType {
  if (type === undefined) return { atoms: null, invented: [] };
  const names = (isJsonArray(type) ? type : [type]).map((name) =>
    typeof name === 'string' ? name : JSON.stringify(name),
  );
  const meant = names.map(
    (name) => TYPES.get(name) ?? TYPES.get(INVENTED.get(name.toLowerCase()) ?? name.toLowerCase()),
  );
  const isAny = meant.includes(undefined);
  return {
    atoms: isAny ? null : new Set(meant.flatMap((atoms) => atoms ?? [])),
    invented: names.filter((name) => !TYPES.has(name)),
  };
}

/** Whether the meaning of the invented type `name` is known. */
export function isGuessable(name: string): boolean {
  return INVENTED.has(name.toLowerCase()) || TYPES.has(name.toLowerCase());
}

/** `atoms` in the words of a document. */
export function typeText(atoms: ReadonlySet<Atom> | null): string {
  if (atoms === null) return 'any';
  const names = new Set<string>();
  for (const atom of atoms) names.add(atom === 'fraction' ? 'number' : atom);
  if (names.has('number')) names.delete('integer');
  return names.size === 0 ? 'nothing' : [...names].toSorted().join(' or ');
}
