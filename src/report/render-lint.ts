import type { JsonPointer, LintedDefect, LintResult } from '../core/index.ts';
import { counted } from './counted.ts';
import { printable } from './printable.ts';

/** Places beyond this number are counted, unless everything was asked for. */
const PLACES = 10;

/** What `specs lint` prints for a person about one document. */
export function renderLint(result: LintResult, { everything }: { readonly everything: boolean }): string {
  const { api, title, version, sha256, source, operations, schemas } = result;
  const places = (pointers: readonly JsonPointer[]): readonly string[] => renderPlaces(pointers, everything);
  const lines = [
    `${api}  ${title} ${version}  sha256 ${sha256.slice(0, 12)}`,
    `  ${source}`,
    `  ${counted(operations, 'operation')} · ${schemas.request} request and ${schemas.response} response schemas compile`,
    '',
    ...result.defects.flatMap((defect) => renderDefect(defect, places)),
    ...heading('repairs', result.repairs),
    ...result.repairs.flatMap(({ id, title: what, effect, treatment, pointers }) => [
      `  ${id}  ${counted(pointers.length, 'place')}`,
      `    ${what}: ${effect}`,
      `    ${treatment}`,
      ...places(pointers),
    ]),
    ...heading('corrections', result.corrections),
    ...result.corrections.flatMap(({ id, defect, description, pointers }) => [
      `  ${id}${defect === null ? '' : `  ${defect}`}`,
      `    ${description}`,
      ...places(pointers),
    ]),
    ...heading('problems', result.problems),
    ...result.problems.map(({ pointer, message }) => `  ${pointer ?? '(document)'}  ${message}`),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function renderDefect(
  { id, title, effect, treatment, pointers }: LintedDefect,
  places: (pointers: readonly JsonPointer[]) => readonly string[],
): readonly string[] {
  return [`  ${id.padEnd(4)} ${title}`, `    effect: ${effect}`, `    ${treatment}`, ...places(pointers)];
}

function heading(name: string, items: readonly unknown[]): readonly string[] {
  return items.length === 0 ? ['', `  ${name}: none`] : ['', `  ${name}: ${items.length}`];
}

function renderPlaces(pointers: readonly JsonPointer[], everything: boolean): readonly string[] {
  const shown = everything ? pointers : pointers.slice(0, PLACES);
  const rest = pointers.length - shown.length;
  return [...shown.map((pointer) => `      ${pointer}`), ...(rest > 0 ? [`      … ${rest} more (--all)`] : [])];
}
