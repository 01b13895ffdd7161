import { appendPointer, jsonPointer, type JsonObject } from '../../../core/index.ts';
import { requireTree } from '../../require-tree.ts';
import { UNKNOWN, type Remark } from '../imported-document.ts';
import type { ImportedFile } from '../imported-file.ts';
import { ASSUMED_VERSION, unknownInfo } from '../operation-document.ts';
import type { Input } from '../read-input.ts';
import { PARAMETER_HEADINGS, readParameters } from './read-parameters.ts';
import { MEDIA_TYPE, readResponses, unnamedSchema, type Part } from './read-responses.ts';
import { readTextRows } from './text-row.ts';

const PLACE = /^(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)\s{0,9}(\/\S*)$/u;

/** Where in `lines` the method and the path stand, as a rendered page shows them; -1 where they do not. */
export function findPlace(lines: readonly string[]): number {
  return lines.findIndex((line) => PLACE.test(line));
}

/**
 * The document that the text of a rendered page makes, as far as that goes: method, path, words, statuses, values, defaults, samples. Names
 * come from samples where these fit the rows one to one. All else is marked as unknown, in the document and in the provenance.
 */
export function importRenderedPage(input: Input, lines: readonly string[], at: number): ImportedFile {
  const [, method = '', path = ''] = (PLACE.exec(lines[at] ?? '') ?? []).map((word, index) =>
    index === 1 ? word.toLowerCase() : word,
  );
  const pointer = jsonPointer('paths', path, method);
  const responsesAt = headingAt(lines, 'Responses', at);
  const requestAt = Math.min(headingAt(lines, 'Request', at), responsesAt);
  const title = lines.slice(0, at).findLast((line) => line !== '');
  const description = lines
    .slice(at + 1, requestAt)
    .join('\n')
    .trim();
  const { groups, bodies } = requestParts(lines.slice(requestAt + 1, responsesAt));
  const parameters = readParameters(groups, { path, description, pointer });
  const body = requestBody(bodies, appendPointer(pointer, 'requestBody'));
  const responses = readResponses(lines.slice(responsesAt + 1), appendPointer(pointer, 'responses'));
  const operation: JsonObject = {
    ...(title === undefined ? {} : { summary: title }),
    description,
    ...parameters.members,
    ...body?.value,
    responses: responses.value,
    [UNKNOWN]: ['*'],
  };
  const document = {
    openapi: ASSUMED_VERSION,
    info: unknownInfo(input.source),
    paths: Object.fromEntries([[path, { [method]: operation }]]),
  };
  requireTree(input.source, document);
  const silent: Remark[] = ['operationId', 'tags', 'security', 'servers'].map((name) => ({
    pointer: appendPointer(pointer, name),
    what: `a rendered page shows no ${name}`,
  }));
  return {
    source: input.source,
    document,
    partial: true,
    sources: [
      {
        source: input.name,
        sha256: input.sha256,
        kind: 'rendered',
        encoding: 'text',
        mirror: false,
        date: null,
        dateOf: null,
        inferred: [
          { pointer: '/openapi', what: `the version ${ASSUMED_VERSION}; a page names none` },
          { pointer: '/info', what: 'the name of the file as the title; the page has none' },
          ...(title === undefined ? [] : [{ pointer: `${pointer}/summary`, what: 'the title of the page' }]),
          ...parameters.inferred,
          ...responses.inferred,
        ],
        unknown: [...silent, ...parameters.unknown, ...(body?.unknown ?? []), ...responses.unknown],
      },
    ],
  };
}

/** Where that heading stands behind `from`; the end where it does not. */
function headingAt(lines: readonly string[], heading: string, from: number): number {
  const at = lines.indexOf(heading, from + 1);
  return at < 0 ? lines.length : at;
}

/** The lines under each heading of parameters, and what follows from the first media type on. */
function requestParts(lines: readonly string[]): {
  readonly groups: ReadonlyMap<string, string[]>;
  readonly bodies: readonly string[];
} {
  const groups = new Map<string, string[]>();
  const start = lines.findIndex((line) => MEDIA_TYPE.test(line));
  let group: string[] | undefined;
  for (const line of start < 0 ? lines : lines.slice(0, start)) {
    const where = PARAMETER_HEADINGS.get(line);
    if (where === undefined) group?.push(line);
    else {
      group = groups.get(where) ?? [];
      groups.set(where, group);
    }
  }
  return { groups, bodies: start < 0 ? [] : lines.slice(start) };
}

/** One body, as every page seen shows: its media types, then `Body`, `required` where it is, and the rows. */
function requestBody(lines: readonly string[], pointer: string): Part | undefined {
  const mediaTypes = lines.flatMap((line) => MEDIA_TYPE.exec(line)?.[1] ?? []);
  if (mediaTypes.length === 0) return undefined;
  const start = lines.indexOf('Body');
  const required = start >= 0 && lines[start + 1] === 'required';
  const rows = readTextRows(lines.slice(start < 0 ? mediaTypes.length : start + (required ? 2 : 1)));
  const content = Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema: unnamedSchema(rows) }]));
  return {
    value: { requestBody: { ...(required ? { required } : {}), content } },
    inferred: [],
    unknown: mediaTypes.map((mediaType) => ({
      pointer: `${pointer}/content${jsonPointer(mediaType)}/schema`,
      what: `names, types and which are required of ${rows.length} properties; what the text shows of them is in their order`,
    })),
  };
}
