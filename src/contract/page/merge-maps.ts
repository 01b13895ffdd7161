import { isJsonObject, jsonEqual, type JsonObject, type JsonValue } from '../../core/index.ts';
import type { ImportedFile } from './imported-file.ts';
import { malformedPage } from './malformed-page.ts';
import { METHODS } from './operation-document.ts';

/** Members under their names, each with the file that it came from. */
type Entries = Map<string, { readonly value: JsonValue; readonly source: string }>;

/**
 * Path items member by member. Their operations may come from several files, if what the operations share is the same in all. Throws a
 * ConfigError that names both files where that is not so, or where two have the same operation with different content.
 */
export function mergePaths(files: readonly ImportedFile[], name: 'paths' | 'webhooks'): JsonObject {
  const shared: Entries = new Map();
  const operations = new Map<string, Entries>();
  for (const { source, document } of files)
    for (const [path, item] of entriesOf(document[name])) {
      const members = entriesOf(item);
      const rest = Object.fromEntries(members.filter(([method]) => !METHODS.includes(method)));
      add(shared, path, isJsonObject(item) ? rest : item, source, `what the operations of ${path} share`);
      const byMethod = within(operations, path);
      for (const [method, value] of members)
        if (METHODS.includes(method)) add(byMethod, method, value, source, `${method.toUpperCase()} ${path}`);
    }
  return Object.fromEntries(
    [...shared].map(([path, { value }]) => {
      const byMethod = operations.get(path);
      return [path, isJsonObject(value) && byMethod ? { ...value, ...objectOf(byMethod) } : value];
    }),
  );
}

/** Components section by section. Throws a ConfigError that names both files where two have different ones under one name. */
export function mergeComponents(files: readonly ImportedFile[]): JsonObject {
  const sections = new Map<string, Entries>();
  for (const { source, document } of files)
    for (const [section, items] of entriesOf(document['components'])) {
      const merged = within(sections, section);
      for (const [name, value] of entriesOf(items)) add(merged, name, value, source, `components/${section}/${name}`);
    }
  return Object.fromEntries([...sections].map(([section, items]) => [section, objectOf(items)]));
}

function add(entries: Entries, name: string, value: JsonValue, source: string, what: string): void {
  const known = entries.get(name);
  if (known === undefined) entries.set(name, { value, source });
  else if (!jsonEqual(known.value, value))
    throw malformedPage(
      source,
      `and ${known.source} contradict each other: ${what}`,
      'Import only one of the two, or import them apart and compare the documents.',
    );
}

function within(maps: Map<string, Entries>, name: string): Entries {
  const known: Entries = maps.get(name) ?? new Map();
  maps.set(name, known);
  return known;
}

function entriesOf(value: JsonValue | undefined): readonly [string, JsonValue][] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

function objectOf(entries: Entries): JsonObject {
  return Object.fromEntries([...entries].map(([name, { value }]) => [name, value]));
}
