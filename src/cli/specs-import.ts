import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';

import { DOCUMENT_FORMATS, importPages, PROVENANCE, writeDocument, type ImportSource } from '../contract/index.ts';
import { ConfigError } from '../core/index.ts';
import { valueFlag, type Call, type Command } from './command.ts';
import { EXIT } from './exit-code.ts';

/** Makes one OpenAPI document of documentation pages and documents. */
export const specsImportCommand: Command = {
  name: 'specs import',
  summary:
    'make one OpenAPI document of documentation pages (.api.mdx, or the text of a rendered one) and OpenAPI documents',
  positionals: 'PAGE…',
  flags: [
    valueFlag('out', 'FILE', 'write it there (default: to standard output)'),
    valueFlag('format', 'json|yaml', 'how it is written (default: as FILE is called, else json)'),
  ],
  run: (call) => {
    const { positionals, output } = call;
    if (positionals.length === 0)
      throw new ConfigError('usage', 'specs import: no page is named', {
        hint: 'Name at least one page, as in `npx sailpoint-conformance specs import page.api.mdx`.',
      });
    const out = call.value('out');
    const format = formatOf(call, out);
    const { document, partial, sources } = importPages(positionals);
    const text = writeDocument(document, format);
    if (out === undefined) output.data(text);
    else write(out, text, positionals);
    for (const source of sources) output.note(noteOf(source));
    output.note(
      `${partial ? 'Partial: it speaks of some operations only. ' : ''}What was inferred, and what is unknown, is in its \`${PROVENANCE}\`.`,
    );
    return Promise.resolve(EXIT.conformant);
  },
};

function formatOf(call: Call, out: string | undefined): (typeof DOCUMENT_FORMATS)[number] {
  const named = call.value('format') ?? (/^\.ya?ml$/u.test(extname(out ?? '')) ? 'yaml' : 'json');
  const format = DOCUMENT_FORMATS.find((item) => item === named);
  if (format !== undefined) return format;
  throw new ConfigError('usage', `--format ${JSON.stringify(named)} is no format`, { hint: 'Give json or yaml.' });
}

function write(out: string, text: string, pages: readonly string[]): void {
  if (existsSync(out) && pages.some((page) => realpathSync(page) === realpathSync(out)))
    throw new ConfigError('usage', `--out ${out} is one of the pages`, { hint: 'Give another file to write to.' });
  try {
    writeFileSync(out, `${text}\n`);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ConfigError('usage', `cannot write --out ${out}: ${why}`, {
      hint: 'Give a file in a folder that exists and may be written to.',
      cause: error,
    });
  }
}

function noteOf({ source, kind, encoding, mirror, date, dateOf, inferred, unknown }: ImportSource): string {
  const what =
    kind === 'openapi'
      ? 'OpenAPI document'
      : `${kind === 'mdx' ? `page, ${encoding}` : 'text of a rendered page'}${mirror ? ', a copy' : ''}`;
  const when = date === null ? '' : ` of ${date.slice(0, 10)}${dateOf === 'copy' ? ' (when it was copied)' : ''}`;
  return `${source}: ${what}${when}; ${inferred.length} inferred, ${unknown.length} unknown`;
}
