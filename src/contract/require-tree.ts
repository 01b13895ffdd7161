import { ConfigError, isJsonArray, isJsonObject, jsonPointer } from '../core/index.ts';

/** Deeper than any contract has a reason to be, and shallow enough for everything that recurses over one. */
export const MAX_DEPTH = 500;

/** A YAML alias counts as often as it is used: a few lines of aliases to aliases stand for more than any memory holds. */
const MAX_VALUES = 5_000_000;

/** An object or a list that is being walked, and what of it is still to come. */
interface Frame {
  readonly value: unknown;
  readonly members: Iterator<readonly [name: string, value: unknown]>;
  readonly name: string;
}

/**
 * Makes sure that a value parsed from JSON or YAML is a tree that can be walked by recursion: YAML aliases may lead back to what holds
 * them, and either language nests without end. Throws a ConfigError that names the place.
 */
export function requireTree(source: string, root: unknown): void {
  const path: Frame[] = [];
  const open = new Set<unknown>();
  let count = 0;
  const enter = (name: string, value: unknown): void => {
    count += 1;
    if (count > MAX_VALUES) throw tooMany(source);
    const members = membersOf(value);
    if (members === undefined) return;
    if (open.has(value)) throw circular(source, [...path.map((frame) => frame.name), name]);
    if (path.length >= MAX_DEPTH) throw tooDeep(source);
    path.push({ name, value, members });
    open.add(value);
  };
  enter('', root);
  for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
    const next = frame.members.next();
    if (next.done === true) {
      path.pop();
      open.delete(frame.value);
    } else enter(...next.value);
  }
}

function membersOf(value: unknown): Frame['members'] | undefined {
  return isJsonArray(value) || isJsonObject(value) ? Object.entries(value).values() : undefined;
}

/** `names` leads with that of the root, which has none. */
function circular(source: string, names: readonly string[]): ConfigError {
  const pointer = jsonPointer(...names.slice(1));
  return new ConfigError('document-malformed', `${source} is circular: ${pointer} is an alias of what holds it`, {
    hint: 'Write a schema that holds itself with `$ref`, not with a YAML alias.',
  });
}

/** The error for a file that nests deeper than `MAX_DEPTH`. */
export function tooDeep(source: string, cause?: unknown): ConfigError {
  return new ConfigError('document-malformed', `${source} is nested deeper than ${MAX_DEPTH} levels`, {
    hint: 'Move inner schemas to components and refer to them with `$ref`.',
    cause,
  });
}

function tooMany(source: string): ConfigError {
  return new ConfigError('document-malformed', `${source} holds more than ${MAX_VALUES} values, aliases expanded`, {
    hint: 'Use `$ref` in place of YAML aliases, or split the document.',
  });
}
