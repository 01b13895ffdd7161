import type { JsonObject } from '../../../core/index.ts';
import { UNKNOWN, UNNAMED, type Remark } from '../imported-document.ts';
import { schemaOfType } from '../words-of-schema.ts';
import { readTextRows, schemaOfTextRow } from './text-row.ts';

/** The parameters of a page: those that have a name, and what else is shown. */
export interface ReadParameters {
  readonly members: JsonObject;
  readonly inferred: readonly Remark[];
  readonly unknown: readonly Remark[];
}

interface Shown {
  readonly name: string | null;
  readonly required: boolean;
  readonly keywords: JsonObject;
}

export const PARAMETER_HEADINGS: ReadonlyMap<string, string> = new Map([
  ['Path Parameters', 'path'],
  ['Query Parameters', 'query'],
  ['Header Parameters', 'header'],
  ['Cookie Parameters', 'cookie'],
]);

/**
 * The parameters under each heading. Names are not in the text: those of path parameters are in the path, in its order; that of a single
 * header where the words of the page name one.
 */
export function readParameters(
  groups: ReadonlyMap<string, readonly string[]>,
  { path, description, pointer }: { readonly path: string; readonly description: string; readonly pointer: string },
): ReadParameters {
  const all = [...groups].flatMap(([where, lines]) => {
    const shown = shownIn(lines);
    const names = namesFor(where, shown.length, path, description);
    return shown.map((shownItem, index) => {
      const name = shownItem.name ?? names[index];
      const isDemanded = where === 'header' && !shownItem.required && demands(description, name);
      const item = isDemanded ? { ...shownItem, required: true } : shownItem;
      return { where, name, isGiven: shownItem.name !== null, isDemanded, item };
    });
  });
  const named = all.filter(({ name }) => name !== undefined);
  const unnamed = all.filter(({ name }) => name === undefined);
  const at = `${pointer}/parameters`;
  return {
    members: {
      ...(named.length === 0
        ? {}
        : { parameters: named.map(({ name = '', where, item }) => ({ name, ...parameterOf(where, item) })) }),
      ...(unnamed.length === 0 ? {} : { [UNNAMED]: unnamed.map(({ where, item }) => parameterOf(where, item)) }),
    },
    inferred: named.flatMap(({ name = '', where, isGiven, isDemanded }, index) => {
      const from = where === 'path' ? 'the path' : 'the words of the page';
      return [
        ...(isGiven ? [] : [{ pointer: `${at}/${index}/name`, what: `${name}, from ${from}` }]),
        ...(isDemanded ? [{ pointer: `${at}/${index}/required`, what: 'true, from the words of the page' }] : []),
      ];
    }),
    unknown: [
      ...named.map((_, index) => ({
        pointer: `${at}/${index}`,
        what: 'type and whether required, where the text is silent',
      })),
      ...(unnamed.length === 0 ? [] : [{ pointer: at, what: `the names of ${unnamed.length} parameters` }]),
    ],
  };
}

/** Whether `description` says that the header `name` must be sent. */
function demands(description: string, name: string | undefined): boolean {
  const sentences = description.matchAll(
    /\bmust (?:include|send|provide|set|add|use|specify) (?:the )?(?:header )?([\w-]+)/giu,
  );
  return Array.from(sentences, ([, header = '']) => header.toLowerCase()).includes(name?.toLowerCase() ?? '');
}

function parameterOf(where: string, { required, keywords }: Shown): JsonObject {
  const { description, ...schema } = keywords;
  return {
    in: where,
    ...(description === undefined ? {} : { description }),
    // OpenAPI 3.0.3 §4.7.12.1: a path parameter is always required.
    ...(required || where === 'path' ? { required: true } : {}),
    schema: schemaOfTextRow(schema),
    [UNKNOWN]: ['*'],
  };
}

/** A row that has its name has its words in the row behind it. */
function shownIn(lines: readonly string[]): readonly Shown[] {
  const shown: Shown[] = [];
  let named = false;
  for (const row of readTextRows(lines)) {
    const last = shown.at(-1);
    if (row.kind === 'named')
      shown.push({ name: row.name, required: row.required, keywords: schemaOfType(row.type) ?? {} });
    else if (named && last) shown[shown.length - 1] = { ...last, keywords: { ...last.keywords, ...row.keywords } };
    else shown.push({ name: null, required: false, keywords: row.keywords });
    named = row.kind === 'named';
  }
  return shown;
}

function namesFor(where: string, count: number, path: string, description: string): readonly string[] {
  const names = new Set(
    where === 'path'
      ? Array.from(path.matchAll(/\{([^{}]+)\}/gu), ([, name = '']) => name)
      : where === 'header'
        ? Array.from(description.matchAll(/\bX-[A-Za-z0-9-]+/gu), ([name]) => name)
        : [],
  );
  return names.size === count && (where === 'path' || count === 1) ? [...names] : [];
}
