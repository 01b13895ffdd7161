import { jsonPointer } from '../../core/index.ts';
import { requireTree } from '../require-tree.ts';
import { decodeOperation } from './decode-operation.ts';
import type { FrontMatter } from './front-matter.ts';
import type { ImportedFile } from './imported-file.ts';
import { parseJsx } from './jsx.ts';
import { malformedPage } from './malformed-page.ts';
import { operationDocument } from './operation-document.ts';
import type { Input } from './read-input.ts';
import { readRows } from './read-rows.ts';
import { restoreLost } from './restore-lost.ts';
import type { Unwrapped } from './unwrap-copy.ts';

/**
 * The document that the page of one operation makes (`.api.mdx`, as docusaurus-openapi-docs writes it): the data in its front matter, what
 * these have lost from its rows. Throws a ConfigError where it is no such page.
 */
export function importOperationPage(input: Input, copy: Unwrapped, { fields, body }: FrontMatter): ImportedFile {
  const { source, name, sha256 } = input;
  const values = fields.filter(([field]) => field === 'api').map(([, value]) => value);
  const [value] = values;
  if (value === undefined || values.length > 1)
    throw malformedPage(
      source,
      value === undefined ? 'has front matter without `api:`' : 'has front matter with more than one `api:`',
      'Give the page of one operation (`.api.mdx`); overviews and schema pages hold no operation.',
    );
  const { encoding, operation } = decodeOperation(source, value);
  const made = operationDocument(source, operation);
  const jsx = parseJsx(body);
  const rows = readRows(jsx?.nodes ?? []);
  const restored = restoreLost(made.document, jsonPointer('paths', made.path, made.method), rows);
  // Rows hold schemas of their own.
  requireTree(source, restored.document);
  const unread =
    jsx?.isWhole === true
      ? []
      : [{ pointer: '', what: 'what the rows of the page show: they are cut off, or no rows' }];
  return {
    source,
    document: restored.document,
    partial: true,
    sources: [
      {
        source: name,
        sha256,
        kind: 'mdx',
        encoding,
        mirror: copy.mirror,
        date: copy.date,
        dateOf: copy.dateOf,
        inferred: [...made.inferred, ...restored.inferred],
        unknown: [...made.unknown, ...restored.unknown, ...unread],
      },
    ],
  };
}
