import { deflateSync } from 'node:zlib';

import type { JsonObject } from '../../../core/index.ts';

/** An operation in words of our own, as the front matter of a page holds it. */
export const LOAN: JsonObject = {
  operationId: 'lendBook',
  description: 'Hands a book out.',
  tags: ['loans'],
  parameters: [{ name: 'shelf', in: 'path', required: true, schema: { type: 'string' } }],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { type: 'object', properties: { reader: { type: 'string' } } } } },
  },
  responses: {
    '200': { description: 'Lent.', content: { 'application/json': { schema: { type: 'object' } } } },
    '400': {
      description: 'Refused.',
      content: {
        'application/json': {
          // As the generator of pages leaves the branches of a union behind.
          schema: {
            oneOf: [
              { type: 'object', title: 'Unknown' },
              { type: 'object', title: 'Overdue', required: ['days'] },
            ],
          },
        },
      },
    },
  },
  method: 'post',
  path: '/shelves/{shelf}/loans',
  servers: [{ url: 'https://library.example/api' }],
  security: [{ card: [] }],
  securitySchemes: { card: { type: 'http', scheme: 'bearer' } },
  jsonRequestBodyExample: { reader: 'string' },
  info: { title: 'Library', version: '3' },
  postman: { name: 'lend' },
};

/** The rows of the body of a page, as the generator writes them; both branches of the refusal are shown. */
export const LOAN_BODY = [
  'import SchemaItem from "@theme/SchemaItem";',
  '',
  '<MimeTabs><TabItem label={"application/json"} value={"application/json-schema"}><ul>',
  '<SchemaItem collapsible={false} name={"reader"} required={false} schemaName={"string"} schema={{"type":"string"}}></SchemaItem>',
  '</ul></TabItem></MimeTabs>',
  '<ApiTabs><TabItem label={"400"} value={"400"}><div>',
  'Refused.',
  '</div><MimeTabs><TabItem label={"application/json"} value={"application/json"}><SchemaTabs>',
  '<TabItem label={"Schema"} value={"Schema"}><details><summary><strong>Schema</strong></summary><div><span>oneOf</span><SchemaTabs>',
  '<TabItem label={"Unknown"} value={"0-item-properties"}>',
  '<SchemaItem collapsible={false} name={"title"} required={false} schemaName={""} schema={{"example":"No <such> } book"}}></SchemaItem>',
  '</TabItem>',
  '<TabItem label={"Overdue"} value={"1-item-properties"}>',
  '<SchemaItem collapsible={false} name={"days"} required={true} schemaName={"int32"} qualifierMessage={"**Possible values:** `>= 1` and `<= 99`"} schemaDescription={"How late."}></SchemaItem>',
  '<SchemaItem collapsible={true}><details><summary><span><strong>fines</strong><span> object[]</span></span></summary>',
  '<SchemaItem collapsible={false} name={"unit"} required={false} schemaName={"string"} qualifierMessage={"**Possible values:** [`cent`, `coin`]"}></SchemaItem>',
  '</details></SchemaItem>',
  '</TabItem></SchemaTabs></div></details></TabItem>',
  '<TabItem label={"Example (from schema)"} value={"Example (from schema)"}></TabItem>',
  '</SchemaTabs></TabItem></MimeTabs></TabItem></ApiTabs>',
].join('\n');

/** What differs from an ordinary page. */
export interface PageOptions {
  /** The value of `api:`; the operation in base64 and zlib by default. */
  readonly api?: string;
  readonly body?: string;
  /** Lines before the front matter. */
  readonly header?: readonly string[];
}

/** A page of `operation`, made as the generator makes them. */
export function writePage(operation: JsonObject, options: PageOptions = {}): string {
  const { api = packed(JSON.stringify(operation)), body = LOAN_BODY, header = [] } = options;
  return [...header, '---', 'id: lend-book', 'hide_title: true', `api: ${api}`, 'info_path: library', '---', body].join(
    '\n',
  );
}

/** `text` in base64 and zlib. */
export function packed(text: string): string {
  return deflateSync(text).toString('base64');
}

/** The text of a rendered page, with the names of plain properties lost. */
export const RENDERED = [
  'Return a Book',
  'POST/shelves/{shelf}/returns',
  'Send the header X-Library-Trial along.',
  'Request',
  'Path Parameters',
  'Where it belongs.',
  'Query Parameters',
  'Default value: false',
  'Whether it was damaged.',
  'Header Parameters',
  'Default value: yes',
  'Says that this is a trial.',
  '- application/json',
  'Body',
  'required',
  'Who brings it.',
  'Possible values: [desk',
  ', box',
  ']',
  'Default value: desk',
  'Where it was handed in.',
  'Responses',
  '- 200',
  '- 400',
  'Taken back.',
  '- application/json',
  '- Schema',
  '- Example (from schema)',
  'Schema',
  'object',
  '{}',
  'Not taken back.',
  '- application/json',
  '- Schema',
  '- Example (from schema)',
  '- worn',
  'Schema',
  'Array [',
  ']',
  'A number for the desk.',
  'reasons',
  'object[]',
  'Why it was refused.',
  'Possible values: >= 1',
  'The page.',
  'What is wrong with it.',
  '{',
  '"code": "7 \\" }",',
  '"reasons": [',
  '{',
  '"page": 3,',
  '"text": "torn"',
  '}',
  ']',
  '}',
  'A worn one',
  '{',
  '"code": "8"',
  '}',
].join('\n');
