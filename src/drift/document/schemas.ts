import { isJsonObject, type JsonPointer, type JsonValue } from '../../core/index.ts';
import { canonical, fingerprint, shapeHash } from './canonical.ts';
import { flatten } from './flatten-schema.ts';
import { readSchema } from './read-schema.ts';
import type { Schema, Union } from './schema.ts';
import type { Source } from './source.ts';

/**
 * Schemas that hold each other through `allOf` can be put together in more ways than anybody could read. Nobody writes that: a document of
 * 716 operations puts two together, at eight places.
 */
const MOST_MERGED = 1000;
const MOST_AT_ONCE = 16;
/** The same for branches of unions within unions, together with what stands beside them. */
const MOST_BRANCHES = 10_000;

/** The schemas of one document, each read once. */
export class Schemas {
  readonly source: Source;
  readonly #single = new Map<JsonValue, Schema>();
  readonly #beyond = new Map<Schema, Map<JsonValue, Schema>>();
  readonly #several = new Map<string, Schema>();
  readonly #branches = new Map<Schema, Map<JsonValue, Schema>>();
  readonly #otherwise = new Map<Schema, Schema>();
  #countBranches = 0;
  readonly #ids = new Map<JsonValue, number>();

  constructor(source: Source) {
    this.source = source;
  }

  /** The schema that `written` are together; without any, the one that allows everything. */
  read(written: readonly JsonValue[]): Schema {
    // Whoever refers to a schema, and says no more, means the same one.
    const raws = [...new Set(written.map((raw) => this.source.behind(raw)))];
    const [first] = raws;
    if (raws.length === 1 && first !== undefined && isJsonObject(first)) {
      const known = this.#single.get(first) ?? this.#make(raws);
      this.#single.set(first, known);
      return known;
    }
    const key = raws.map((raw) => this.#keyOf(raw)).join();
    const known = this.#several.get(key) ?? this.#merged(raws);
    this.#several.set(key, known);
    return known;
  }

  /** What would be one too many is compared as it is written, and said not to have been read. */
  #merged(raws: readonly JsonValue[]): Schema {
    if (this.#several.size < MOST_MERGED && raws.length <= MOST_AT_ONCE) return this.#make(raws);
    this.source.leaveUnread('allOf');
    return this.#make([`put together of ${fingerprint(...raws.map(shapeHash))}`]);
  }

  /** The schema that `written` is, without the parts that are those of `base`, whose types it has: what it says beyond that. */
  readBeyond(base: Schema, written: JsonValue): Schema {
    const raw = this.source.behind(written);
    const beyond = this.#beyond.get(base) ?? new Map<JsonValue, Schema>();
    const { atoms, implied, nullable } = base;
    const known = beyond.get(raw) ?? { ...this.#make([raw], new Set(base.parts)), atoms, implied, nullable };
    this.#beyond.set(base, beyond.set(raw, known));
    return known;
  }

  /** The alternative `raw` of a union of `holder`, together with what `holder` says beside that union: both hold at once. */
  readBranch(holder: Schema, union: Union, raw: JsonValue): Schema {
    const alone = this.read([raw]);
    const known = this.#branches.get(holder) ?? new Map<JsonValue, Schema>();
    const made = known.get(raw) ?? this.#branch(holder, union, raw, alone);
    this.#branches.set(holder, known.set(raw, made));
    return made;
  }

  #branch(holder: Schema, union: Union, raw: JsonValue, alone: Schema): Schema {
    this.#countBranches += 1;
    if (this.#countBranches > MOST_BRANCHES) {
      this.source.leaveUnread(union.kind);
      return this.#make([`put together of ${fingerprint(...[raw, ...holder.parts].map(shapeHash))}`]);
    }
    const flat = flatten(this.source, [raw, ...holder.parts], new Set());
    const unions = flat.unions.filter(
      (other) =>
        !isSameUnion(other, union) &&
        (!holder.parts.includes(other.holder) || holder.unions.some((kept) => isSameUnion(kept, other))),
    );
    const read = readSchema({ ...flat, unions, never: flat.never || holder.atoms?.size === 0 });
    return { ...read, name: alone.name, pointer: alone.pointer, nullable: read.nullable && alone.nullable };
  }

  /** `schema` with null among what it allows, or without: for who tells that of the whole that it belongs to. */
  asNullable(schema: Schema, nullable: boolean): Schema {
    if (schema.nullable === nullable) return schema;
    const made = this.#otherwise.get(schema) ?? { ...schema, nullable };
    this.#otherwise.set(schema, made);
    return made;
  }

  /** Where `schema` says `keyword`; where it stands itself if it does not. */
  pointerTo(schema: Schema, ...tokens: readonly [keyword: string, ...rest: (string | number)[]]): JsonPointer | null {
    const part = schema.parts.find((candidate) => Object.hasOwn(candidate, tokens[0]));
    return part === undefined ? schema.pointer : this.source.pointerTo(part, ...tokens);
  }

  #make(raws: readonly JsonValue[], without: ReadonlySet<JsonValue> = new Set()): Schema {
    const flat = flatten(this.source, raws, without);
    const [outermost] = flat.parts;
    const { source } = this;
    return {
      ...readSchema(flat),
      name: source.componentName(outermost) ?? flat.name,
      // Asked for where something differs, which is at few of many.
      get pointer() {
        return source.pointerOf(outermost);
      },
    };
  }

  #keyOf(raw: JsonValue): string {
    if (!isJsonObject(raw)) return canonical(raw);
    const id = this.#ids.get(raw) ?? this.#ids.size + 1;
    this.#ids.set(raw, id);
    return `#${id}`;
  }
}

function isSameUnion(one: Union, two: Union): boolean {
  return one.holder === two.holder && one.kind === two.kind;
}
