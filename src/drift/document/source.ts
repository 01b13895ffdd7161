import {
  appendPointer,
  isJsonArray,
  isJsonObject,
  jsonPointer,
  member,
  parseLocalReference,
  pointerTokens,
  valueAt,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';

/** What a reference leads to, or that it leads nowhere that can be read. */
export type Followed =
  | { readonly kind: 'found'; readonly value: JsonValue; readonly name: string | null }
  | { readonly kind: 'unreadable' };

/** References that lead to references, at most: more is a circle. */
const MOST_HOPS = 50;

/** Keywords that name the schema that they stand in, and what a reference writes before the name. */
const NAMES = [
  ['$anchor', '#'],
  ['$dynamicAnchor', '#'],
  ['$id', ''],
] as const;

/** A document to be read: where its values stand, and where its references lead. */
export class Source {
  readonly tree: JsonObject;
  readonly #holders = new Map<JsonValue, { readonly holder: JsonValue; readonly token: string | number }>();
  readonly #named = new Map<string, readonly JsonObject[]>();
  readonly #unread = new Set<string>();

  constructor(tree: JsonObject) {
    this.tree = tree;
    const open: JsonValue[] = [tree];
    for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
      this.#noteNames(holder);
      for (const [token, value] of members(holder))
        if (typeof value === 'object' && value !== null && !this.#holders.has(value)) {
          this.#holders.set(value, { holder, token });
          open.push(value);
        }
    }
  }

  /** References that were asked for and lead nowhere that can be read, in order. What stands there was not compared. */
  get unread(): readonly string[] {
    return [...this.#unread].toSorted();
  }

  /** Where `value`, an object or list of this document, stands; null for a value that is none. */
  pointerOf(value: JsonValue | undefined): JsonPointer | null {
    if (value === this.tree) return jsonPointer();
    const tokens: (string | number)[] = [];
    let at = value === undefined ? undefined : this.#holders.get(value);
    if (at === undefined) return null;
    for (; at !== undefined; at = this.#holders.get(at.holder)) tokens.unshift(at.token);
    return jsonPointer(...tokens);
  }

  /** The name of the component that `value` is; null where it is none. */
  componentName(value: JsonValue | undefined): string | null {
    const at = value === undefined ? undefined : this.#holders.get(value);
    const group = at === undefined ? undefined : this.#holders.get(at.holder);
    const components = this.tree['components'];
    return group !== undefined && components !== undefined && group.holder === components ? String(at?.token) : null;
  }

  /** Where the member `token` of `holder` stands. */
  pointerTo(holder: JsonValue | undefined, ...tokens: readonly (string | number)[]): JsonPointer | null {
    const pointer = this.pointerOf(holder);
    return pointer === null ? null : appendPointer(pointer, ...tokens);
  }

  /** What the reference leads to, through further references; `name` is the last name on the way. */
  follow(reference: string): Followed {
    const seen = new Set<string>();
    let name: string | null = null;
    for (let next = reference; seen.size < MOST_HOPS && !seen.has(next);) {
      seen.add(next);
      const pointer = parseLocalReference(next);
      const value = pointer === undefined ? this.named(next) : valueAt(this.tree, pointer);
      if (value === undefined) return this.#unreadable(next);
      name = pointer === undefined ? this.componentName(value) : (pointerTokens(pointer).at(-1) ?? null);
      const further = referenceOf(value);
      if (further === undefined || !isJsonObject(value) || Object.keys(value).length > 1)
        return { kind: 'found', value, name };
      next = further;
    }
    return this.#unreadable(reference);
  }

  #unreadable(reference: string): Followed {
    this.leaveUnread(reference);
    return { kind: 'unreadable' };
  }

  /** Notes that what `name` leads to was not read. */
  leaveUnread(name: string): void {
    this.#unread.add(name);
  }

  /** The one object that `reference` names by its anchor or its identifier (JSON Schema 2020-12, core §8.2). */
  named(reference: string): JsonObject | undefined {
    const [value, ...others] = this.#named.get(reference) ?? [];
    return others.length === 0 ? value : undefined;
  }

  #noteNames(value: JsonValue): void {
    for (const [keyword, prefix] of NAMES) {
      const name = member(value, keyword);
      if (typeof name !== 'string' || !isJsonObject(value)) continue;
      const reference = prefix + name;
      this.#named.set(reference, [...(this.#named.get(reference) ?? []), value]);
    }
  }

  /** What `value` refers to, where it is a reference and nothing else; otherwise `value`. */
  behind(value: JsonValue): JsonValue;
  behind(value: JsonValue | undefined): JsonValue | undefined;
  behind(value: JsonValue | undefined): JsonValue | undefined {
    const reference = referenceOf(value);
    if (reference === undefined || !isJsonObject(value) || Object.keys(value).length > 1) return value;
    const followed = this.follow(reference);
    return followed.kind === 'found' ? followed.value : value;
  }

  /** `value`, or what it refers to where it is a reference, whatever stands beside it; undefined where that is no object. */
  object(value: JsonValue | undefined): JsonObject | undefined {
    let at = value;
    for (let hops = 0; hops < MOST_HOPS; hops += 1) {
      const reference = referenceOf(at);
      if (reference === undefined) return isJsonObject(at) ? at : undefined;
      const followed = this.follow(reference);
      if (followed.kind === 'unreadable') return undefined;
      at = followed.value;
    }
    return undefined;
  }
}

/** The text of the `$ref` in `value`, where it has one. */
export function referenceOf(value: JsonValue | undefined): string | undefined {
  if (!isJsonObject(value) || !Object.hasOwn(value, '$ref')) return undefined;
  const reference = value['$ref'];
  return typeof reference === 'string' ? reference : undefined;
}

function members(value: JsonValue): Iterable<readonly [string | number, JsonValue]> {
  if (isJsonArray(value)) return value.entries();
  return isJsonObject(value) ? Object.entries(value) : [];
}
