import { isJsonArray, jsonEqual, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import type { ImportSource } from './imported-document.ts';
import type { ImportedFile } from './imported-file.ts';
import { malformedPage } from './malformed-page.ts';
import { mergeComponents, mergePaths } from './merge-maps.ts';
import { underOwnRoof } from './under-own-roof.ts';

/** What several files make together. */
export interface Merged {
  readonly document: JsonObject;
  readonly sources: readonly ImportSource[];
}

/** Members of the root that are put together here; of all others the first file decides. */
const MERGED = new Set(['openapi', 'info', 'servers', 'security', 'tags', 'paths', 'webhooks', 'components']);

/**
 * One document out of several, in the order given. Servers and security stay at the root where all agree, and go to the operations
 * otherwise. Throws a ConfigError that names both files where two say different things in one place.
 */
export function mergeFiles(files: readonly [ImportedFile, ...ImportedFile[]]): Merged {
  const [first, ...others] = files;
  if (others.length === 0) return first;
  for (const file of others) requireSameVersion(first, file);
  const shared = ['servers', 'security'].filter((name) =>
    others.every(({ document }) => jsonEqual(member(document, name), member(first.document, name))),
  );
  const settled = files.map((file) => ({ ...file, document: underOwnRoof(file.document, shared) }));
  const tags = mergeTags(files);
  const maps = Object.entries({
    paths: mergePaths(settled, 'paths'),
    webhooks: mergePaths(settled, 'webhooks'),
    components: mergeComponents(settled),
  });
  const kept = ([name]: readonly [string, JsonValue]): boolean => !MERGED.has(name) || shared.includes(name);
  return {
    document: {
      openapi: versionOf(first),
      info: first.document['info'] ?? {},
      ...Object.fromEntries(Object.entries(first.document).filter(kept)),
      ...(tags.length === 0 ? {} : { tags }),
      ...Object.fromEntries(maps.filter(([, map]) => Object.keys(map).length > 0)),
    },
    sources: files.flatMap((file) => sourcesOf(file, first)),
  };
}

function versionOf({ document }: ImportedFile): string {
  const { openapi } = document;
  return typeof openapi === 'string' ? openapi : '';
}

function requireSameVersion(first: ImportedFile, file: ImportedFile): void {
  const [one, other] = [first, file].map((item) => versionOf(item).split('.').slice(0, 2).join('.'));
  if (one === other) return;
  throw malformedPage(
    file.source,
    `is OpenAPI ${other}, ${first.source} is ${one}`,
    'Import documents of one version at a time.',
  );
}

/** The sources of `file`, with a note where its info gave way. */
function sourcesOf({ document, sources }: ImportedFile, first: ImportedFile): readonly ImportSource[] {
  const [source, ...rest] = sources;
  if (source === undefined || jsonEqual(document['info'], first.document['info'])) return sources;
  const title = member(document['info'], 'title');
  const what = `the info of ${first.sources[0]?.source ?? ''}; this file has the title ${JSON.stringify(title ?? null)}`;
  return [{ ...source, inferred: [...source.inferred, { pointer: '/info', what }] }, ...rest];
}

/** By name; the first that describes one is kept. */
function mergeTags(files: readonly ImportedFile[]): readonly JsonValue[] {
  const byName = new Map<JsonValue | undefined, JsonValue>();
  for (const { document } of files)
    for (const tag of isJsonArray(document['tags']) ? document['tags'] : [])
      if (!byName.has(member(tag, 'name'))) byName.set(member(tag, 'name'), tag);
  return [...byName.values()];
}
