import { isJsonObject, jsonPointer, type JsonObject, type JsonPointer } from '../../../core/index.ts';
import { UNKNOWN, UNNAMED, type Remark } from '../imported-document.ts';
import { nameRows } from './name-rows.ts';
import { readSamples, type Sample } from './read-samples.ts';
import { readTextRows, schemaOfTextRow, type TextRow } from './text-row.ts';

/** A part of a document, and what has to be said about it. */
export interface Part {
  readonly value: JsonObject;
  readonly inferred: readonly Remark[];
  readonly unknown: readonly Remark[];
}

interface Section {
  readonly description: string;
  readonly mediaType: string;
  readonly lines: readonly string[];
  readonly samples: readonly Sample[];
}

const STATUS = /^- (\d{3}|\dXX|default)$/u;
export const MEDIA_TYPE = /^- ([\w.+-]{1,80}\/[\w.+*-]{1,80})$/u;
const TABS = new Set(['- Schema', '- Example (from schema)']);

/** The responses in the lines behind the heading: a list of statuses, then for each its words, media type, rows and samples. */
export function readResponses(lines: readonly string[], pointer: JsonPointer): Part {
  const count = lines.findIndex((line) => !STATUS.test(line));
  const statuses = lines.slice(0, count < 0 ? lines.length : count).map((line) => line.slice('- '.length));
  const sections = sectionsOf(lines.slice(statuses.length));
  if (sections.length !== statuses.length)
    return {
      value: Object.fromEntries(
        statuses.map((status) => [status, { description: '', [UNKNOWN]: ['*', 'description'] }]),
      ),
      inferred: [],
      unknown: [{ pointer, what: `which response is which: ${statuses.length} statuses, ${sections.length} bodies` }],
    };
  const parts = sections.map((section, index) => responseOf(section, `${pointer}/${statuses[index] ?? ''}`));
  return {
    value: Object.fromEntries(parts.map(({ value }, index) => [statuses[index] ?? '', value])),
    inferred: parts.flatMap(({ inferred }) => inferred),
    unknown: parts.flatMap(({ unknown }) => unknown),
  };
}

function sectionsOf(lines: readonly string[]): readonly Section[] {
  const starts = lines.flatMap((line, index) => (MEDIA_TYPE.test(line) ? [index] : []));
  const sections: Section[] = [];
  let description = lines.slice(0, starts[0] ?? 0);
  for (const [index, start] of starts.entries()) {
    const isLast = index === starts.length - 1;
    const segment = lines.slice(start + 1, starts[index + 1] ?? lines.length);
    const { samples, rest } = readSamples(segment);
    const [, mediaType = ''] = MEDIA_TYPE.exec(lines[start] ?? '') ?? [];
    // Words behind the last sample are those of the next response; without a sample, the last line is.
    const trailing = isLast ? 0 : samples.length > 0 ? rest.length : 1;
    const own = samples[0]?.before ?? segment.slice(0, segment.length - trailing);
    sections.push({ description: description.join('\n').trim(), mediaType, lines: own, samples });
    description = segment.slice(segment.length - trailing);
  }
  return sections;
}

function responseOf({ description, mediaType, lines, samples }: Section, pointer: string): Part {
  const heading = lines.indexOf('Schema');
  const labels = lines.slice(0, Math.max(heading, 0)).filter((line) => line.startsWith('- ') && !TABS.has(line));
  const {
    value: schema,
    inferred,
    unknown,
  } = bodySchema(lines.slice(heading + 1), samples[0], `${pointer}/content${jsonPointer(mediaType)}/schema`);
  // The first sample is made from the schema by the generator of pages; the others are examples that somebody wrote.
  const examples = samples.slice(1).flatMap(({ before, value }, index) => {
    const label = labels[index]?.slice('- '.length);
    return label === undefined ? [] : [[label, { summary: before.join('\n').trim(), value }] as const];
  });
  const media: JsonObject = { schema, ...(examples.length === 0 ? {} : { examples: Object.fromEntries(examples) }) };
  return {
    value: { description, content: Object.fromEntries([[mediaType, media]]), [UNKNOWN]: ['*'] },
    inferred,
    unknown: [...unknown, { pointer: `${pointer}/headers`, what: 'which headers the response has' }],
  };
}

function bodySchema(lines: readonly string[], sample: Sample | undefined, pointer: string): Part {
  const rest = 'types, formats, bounds and which properties are required, where the text does not say so';
  if (lines.map((line) => line.trim()).join('') === 'object')
    return { value: { type: 'object', [UNKNOWN]: ['*'] }, inferred: [], unknown: [{ pointer, what: rest }] };
  const rows = readTextRows(lines);
  const named = sample && nameRows(rows, sample.value);
  const fromSample = {
    pointer: `${pointer}/properties`,
    what: 'the names of the properties, from the members of the sample',
  };
  const schema = isJsonObject(named) && Array.isArray(sample?.value) ? { type: 'array', items: named } : named;
  if (schema !== undefined) return { value: schema, inferred: [fromSample], unknown: [{ pointer, what: rest }] };
  return {
    value: unnamedSchema(rows),
    inferred: [],
    unknown: [{ pointer, what: `names of ${rows.length} properties; ${rest}` }],
  };
}

/** The schema of an object of which only the rows are known. */
export function unnamedSchema(rows: readonly TextRow[]): JsonObject {
  const shown = rows.map((row) =>
    row.kind === 'named' ? { name: row.name, type: row.type } : schemaOfTextRow(row.keywords),
  );
  return { ...(shown.length === 0 ? {} : { [UNNAMED]: shown }), [UNKNOWN]: ['*'] };
}
