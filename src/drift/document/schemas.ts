import { isJsonObject, type JsonPointer, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import { flatten } from './flatten-schema.ts';
import { readSchema } from './read-schema.ts';
import type { Schema } from './schema.ts';
import type { Source } from './source.ts';

/** The schemas of one document, each read once. */
export class Schemas {
  readonly source: Source;
  readonly #single = new Map<JsonValue, Schema>();
  readonly #several = new Map<string, Schema>();
  readonly #ids = new Map<JsonValue, number>();

  constructor(source: Source) {
    this.source = source;
  }

  /** The schema that `raws` are together; without any, the one that allows everything. */
  read(raws: readonly JsonValue[]): Schema {
    const [first] = raws;
    if (raws.length === 1 && first !== undefined && isJsonObject(first)) {
      const known = this.#single.get(first) ?? this.#make(raws);
      this.#single.set(first, known);
      return known;
    }
    const key = raws.map((raw) => this.#keyOf(raw)).join();
    const known = this.#several.get(key) ?? this.#make(raws);
    this.#several.set(key, known);
    return known;
  }

  /** Where `schema` says `keyword`; where it stands itself if it does not. */
  pointerTo(schema: Schema, ...tokens: readonly [keyword: string, ...rest: (string | number)[]]): JsonPointer | null {
    const part = schema.parts.find((candidate) => Object.hasOwn(candidate, tokens[0]));
    return part === undefined ? schema.pointer : this.source.pointerTo(part, ...tokens);
  }

  #make(raws: readonly JsonValue[]): Schema {
    const flat = flatten(this.source, raws);
    // Where it is written is behind the reference, if all that it does is to refer.
    const [outer, inner] = flat.parts;
    const isReference = outer !== undefined && Object.hasOwn(outer, '$ref') && Object.keys(outer).length === 1;
    return { ...readSchema(flat), pointer: this.source.pointerOf(isReference ? (inner ?? outer) : outer) };
  }

  #keyOf(raw: JsonValue): string {
    if (!isJsonObject(raw)) return canonical(raw);
    const id = this.#ids.get(raw) ?? this.#ids.size + 1;
    this.#ids.set(raw, id);
    return `#${id}`;
  }
}
