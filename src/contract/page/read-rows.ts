import { isJsonObject } from '../../core/index.ts';
import { attributeOf, type JsxElement, type JsxNode } from './jsx.ts';
import type { Row, RowLevel } from './row.ts';

/** The bodies that a page shows. */
export interface PageRows {
  /** By media type. */
  readonly request: ReadonlyMap<string, RowLevel>;
  /** By status, then by media type. */
  readonly responses: ReadonlyMap<string, ReadonlyMap<string, RowLevel>>;
}

const BRANCH = /^(\d{1,4})-item-properties$/u;

/** The rows in the body of an operation's page, as the theme's components are nested there. */
export function readRows(nodes: readonly JsxNode[]): PageRows {
  const statuses = find(nodes, ({ tag }) => tag === 'ApiTabs').flatMap(tabsOf);
  return {
    request: mediaTypes(find(nodes, ({ tag }) => tag === 'MimeTabs', 'ApiTabs')),
    responses: new Map(
      statuses.map((tab) => [valueOf(tab), mediaTypes(find(tab.children, ({ tag }) => tag === 'MimeTabs'))]),
    ),
  };
}

function mediaTypes(tabs: readonly JsxElement[]): ReadonlyMap<string, RowLevel> {
  return new Map(tabs.flatMap(tabsOf).map((tab) => [textAttribute(tab, 'label'), levelOf(tab.children)]));
}

/** The outermost elements that `is` recognises, none of them inside a `not`. */
function find(nodes: readonly JsxNode[], is: (element: JsxElement) => boolean, not = ''): readonly JsxElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || node.tag === not) return [];
    return is(node) ? [node] : find(node.children, is, not);
  });
}

function tabsOf(tabs: JsxElement): readonly JsxElement[] {
  return find(tabs.children, ({ tag }) => tag === 'TabItem');
}

function valueOf(tab: JsxElement): string {
  return textAttribute(tab, 'value');
}

function textAttribute(element: JsxElement, name: string): string {
  const value = attributeOf(element, name);
  return typeof value === 'string' ? value : '';
}

/** A level that is being read. */
interface OpenLevel extends RowLevel {
  readonly rows: Row[];
  readonly branches: Map<number, RowLevel>;
  union: RowLevel['union'];
}

/** The rows below `nodes` that are not inside one of them. Brackets around the objects of a list are texts, and do not nest. */
function levelOf(nodes: readonly JsxNode[]): RowLevel {
  const level: OpenLevel = { rows: [], branches: new Map(), union: null };
  for (const node of nodes) addTo(level, node);
  return level;
}

function addTo(level: OpenLevel, node: JsxNode): void {
  if (typeof node === 'string' || node.tag === 'summary') return;
  if (node.tag === 'SchemaItem') {
    const row = rowOf(node);
    if (row !== undefined) level.rows.push(row);
  } else if (node.tag === 'SchemaTabs') for (const tab of tabsOf(node)) addTab(level, tab);
  else {
    const [text] = node.children;
    const opened = level;
    if (node.tag === 'span' && (text === 'oneOf' || text === 'anyOf')) opened.union = text;
    for (const child of node.children) addTo(level, child);
  }
}

function addTab(level: OpenLevel, tab: JsxElement): void {
  const value = valueOf(tab);
  const [, index] = BRANCH.exec(value) ?? [];
  if (index !== undefined) level.branches.set(Number(index), levelOf(tab.children));
  // The other tab of a body is an example.
  else if (value === 'Schema') for (const child of tab.children) addTo(level, child);
}

function rowOf(item: JsxElement): Row | undefined {
  const name = attributeOf(item, 'name');
  if (typeof name !== 'string') return rowWithOthers(item);
  if (name === '') return undefined;
  const schema = attributeOf(item, 'schema');
  return {
    name,
    schema: isJsonObject(schema) ? schema : null,
    type: textAttribute(item, 'schemaName'),
    qualifier: textAttribute(item, 'qualifierMessage'),
    description: textAttribute(item, 'schemaDescription'),
    required: attributeOf(item, 'required') === true,
    inside: null,
  };
}

/** A property that holds others has its own words in the summary of what can be opened. */
function rowWithOthers(item: JsxElement): Row | undefined {
  const [summary] = find(item.children, ({ tag }) => tag === 'summary');
  const [strong] = find(summary?.children ?? [], isStrong);
  if (!summary || !strong) return undefined;
  const words = find(summary.children, (node) => node.tag === 'span' && find(node.children, isStrong).length === 0);
  const marks = [...words, ...find(summary.children, isStrong)].map(({ children }) => textOf(children));
  return {
    name: textOf(strong.children),
    schema: null,
    type: textOf(words[0]?.children ?? []),
    qualifier: '',
    description: '',
    required: marks.includes('required'),
    inside: levelOf(item.children),
  };
}

function isStrong({ tag }: JsxElement): boolean {
  return tag === 'strong';
}

function textOf(nodes: readonly JsxNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : textOf(node.children)))
    .join('')
    .trim();
}
