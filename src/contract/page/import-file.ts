import { FENCE, unwrapCopy } from './unwrap-copy.ts';
import { splitFrontMatter } from './front-matter.ts';
import { importOpenApiFile } from './import-openapi-file.ts';
import { importOperationPage } from './import-operation-page.ts';
import type { ImportedFile } from './imported-file.ts';
import { malformedPage } from './malformed-page.ts';
import { readInput, type Input } from './read-input.ts';
import { findPlace, importRenderedPage } from './rendered/import-rendered-page.ts';

/** Hundred times the largest page known, compressed data included. */
export const MAX_PAGE_LENGTH = 4 * 1024 * 1024;

const OPENAPI = /^["']?(?:openapi|swagger)["']? *:/mu;

/**
 * The document that one file makes, a page or an OpenAPI document: told apart by what is in it, not by the name. Throws a ConfigError
 * that says why it is neither.
 */
export function importFile(path: string): ImportedFile {
  const input = readInput(path);
  if (/^\s*[{[]/u.test(input.text)) return importOpenApiFile(input);
  if (OPENAPI.test(input.text)) return importOpenApiFile(input);
  return importPage(input);
}

function importPage(input: Input): ImportedFile {
  const { source, text } = input;
  if (text.length > MAX_PAGE_LENGTH)
    throw malformedPage(source, `is larger than a page may be (${MAX_PAGE_LENGTH} characters)`, 'Give the page alone.');
  const copy = unwrapCopy(text);
  const page = splitFrontMatter(copy.lines);
  if (page !== undefined) return importOperationPage(input, copy, page);
  const at = findPlace(copy.lines);
  if (at >= 0) return importRenderedPage(input, copy.lines, at);
  throw malformedPage(
    source,
    copy.lines[0] === FENCE
      ? 'has front matter that never ends'
      : 'is no page of an operation: no front matter, no line with method and path, and no `openapi`',
    'Give an `.api.mdx` page, the text of a rendered one, or an OpenAPI 3 document.',
  );
}
