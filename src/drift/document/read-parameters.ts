import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import type { Endpoint } from './operations.ts';
import { parameterNames } from './operations.ts';
import type { Source } from './source.ts';

/** A parameter as it is sent. */
export interface Parameter {
  /** What it is known by on the wire: place and name, the position for those in the path. */
  readonly key: string;
  readonly in: string;
  readonly name: string;
  readonly required: boolean;
  readonly value: JsonObject;
}

export interface ReadParameters {
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Those that one list has once more (OpenAPI 3.0.3 §4.7.9 forbids it), by key and number. */
  readonly repeated: ReadonlyMap<string, Parameter>;
  /** What is no parameter, as written. */
  readonly unread: readonly JsonValue[];
}

/** Definitions of these headers are to be ignored (OpenAPI 3.0.3 §4.7.12.1): bodies and security say what is sent. */
const IGNORED = new Set(['header accept', 'header content-type', 'header authorization']);

/** The parameters of an operation: its own, and those of its path that it does not replace (OpenAPI 3.0.3 §4.7.9). */
export function readParameters(source: Source, { path, operation }: Endpoint): ReadParameters {
  const names = parameterNames(path.path);
  const unread: JsonValue[] = [];
  const parameters = new Map<string, Parameter>();
  const repeated = new Map<string, Parameter>();
  for (const holder of [path.item, operation]) {
    const list = member(holder, 'parameters');
    if (list !== undefined && !isJsonArray(list)) unread.push(list);
    const own = new Map<string, number>();
    for (const raw of isJsonArray(list) ? list : []) {
      const value = source.object(raw);
      const parameter = value === undefined ? undefined : read(value, names);
      if (parameter === undefined) {
        unread.push(source.behind(raw));
        continue;
      }
      if (IGNORED.has(parameter.key)) continue;
      const count = (own.get(parameter.key) ?? 0) + 1;
      own.set(parameter.key, count);
      if (count === 1) parameters.set(parameter.key, parameter);
      else repeated.set(`${parameter.key} #${count}`, parameter);
    }
  }
  return { parameters, repeated, unread: unread };
}

function read(value: JsonObject, names: readonly string[]): Parameter | undefined {
  const [place, name] = [member(value, 'in'), member(value, 'name')];
  if (typeof place !== 'string' || typeof name !== 'string' || !isJsonObject(value)) return undefined;
  const isPath = place === 'path';
  const position = names.indexOf(name);
  // The path is filled by position: its names are not on the wire. Names of headers have no case (RFC 9110 §5.1).
  const word = isPath && position >= 0 ? `{${position}}` : place === 'header' ? name.toLowerCase() : name;
  return { key: `${place} ${word}`, in: place, name, required: isPath || member(value, 'required') === true, value };
}
