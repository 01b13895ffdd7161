import type { JsonObject, JsonValue } from '../../../core/index.ts';
import { both, change, move, remove, set } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';

const LIST = '/paths/~1repairs/get/responses';
const LIST_JSON = `${LIST}/200/content/application~1json`;
const CREATE = '/paths/~1repairs/post/responses';
const READ = '/paths/~1repairs~1{id}/get/responses';
const problem: JsonObject = { $ref: '#/components/responses/DeskProblem' };

function answered(operation: string, rest: Omit<OneEdit, 'direction' | 'operations'>): OneEdit {
  return { ...rest, direction: 'response', operations: [operation] };
}
const list = (rest: Omit<OneEdit, 'direction' | 'operations'>): OneEdit => answered('GET /repairs', rest);
const read = (rest: Omit<OneEdit, 'direction' | 'operations'>): OneEdit => answered('GET /repairs/{id}', rest);
const create = (rest: Omit<OneEdit, 'direction' | 'operations'>): OneEdit => answered('POST /repairs', rest);

const wrapped = (make: (schema: JsonValue) => JsonObject): OneEdit['edit'] => change(`${LIST_JSON}/schema`, make);

/** Rows of statuses and of what an answer is as a whole. */
export const RESPONSES: readonly OneEdit[] = [
  read({
    title: 'an answer of success is removed',
    row: '1.4 success status removed / added',
    given: set(`${READ}/203`, { description: 'The repair, from elsewhere.' }),
    edit: remove(`${READ}/203`),
    expect: 'breaking',
    undone: 'warning',
  }),
  read({
    title: 'an answer of success is another one',
    row: '1.4 success status replaced (200 -> 202)',
    edit: move(`${READ}/200`, `${READ}/202`),
    expect: 'breaking',
    undone: 'breaking',
  }),
  list({
    title: 'an error is not told any more',
    row: '1.4 error status removed / added',
    edit: remove(`${LIST}/429`),
    expect: 'compatible',
    undone: 'compatible',
  }),
  read({
    title: 'a default answer is added',
    row: '1.4 `default` added / removed',
    edit: set(`${READ}/default`, problem),
    expect: 'compatible',
    undone: 'warning',
  }),
  create({
    title: 'a range of answers is added',
    row: '1.4 `4XX` range added / removed',
    edit: set(`${CREATE}/4XX`, problem),
    expect: 'compatible',
    undone: 'warning',
  }),
  create({
    title: 'a status becomes the range that it is in',
    row: '1.4 `4XX` range: match concrete codes into it first',
    edit: move(`${CREATE}/422`, `${CREATE}/4XX`),
    expect: 'compatible',
  }),
  list({
    title: 'a media type is not answered any more',
    row: '1.4 media type removed / added',
    edit: remove(`${LIST}/200/content/text~1csv`),
    expect: 'breaking',
    undone: 'compatible',
  }),
  list({
    title: 'a range of media types becomes one of them',
    row: '1.4 media type refined',
    given: move(`${LIST}/200/content/text~1csv`, `${LIST}/200/content/text~1*`),
    edit: move(`${LIST}/200/content/text~1*`, `${LIST}/200/content/text~1csv`),
    expect: 'compatible',
    undone: 'breaking',
  }),
  answered('PATCH /repairs/{id}', {
    title: 'an answer has a schema',
    row: '1.3 schema appears / disappears under a media type (in an answer)',
    edit: set('/paths/~1repairs~1{id}/patch/responses/200/content/application~1json/schema', { type: 'object' }),
    expect: 'compatible',
    undone: 'breaking',
  }),
  list({
    title: 'an object becomes a list',
    row: '1.4 body object <-> array',
    edit: set(`${LIST_JSON}/schema`, { type: 'array', items: { type: 'object' } }),
    expect: 'breaking',
    undone: 'breaking',
  }),
  list({
    title: 'a body is wrapped in an envelope',
    row: '1.4 body wrapped in an envelope',
    edit: wrapped((schema) => ({ type: 'object', required: ['data'], properties: { data: schema } })),
    expect: 'breaking',
    undone: 'breaking',
  }),
  list({
    title: 'an item of a list has one property less',
    row: '1.4 optional property removed / property added',
    edit: remove(`${LIST_JSON}/schema/properties/items/items/properties/done`),
    expect: 'warning',
    undone: 'compatible',
  }),
  answered('GET /desk-parts/{part}', {
    title: 'a recursive schema changes',
    row: '1.4 recursive schema changed at depth n',
    edit: set('/components/schemas/DeskPart/properties/stock/type', 'number'),
    expect: 'breaking',
    undone: 'compatible',
  }),
  answered('GET /desk-parts/{part}', {
    title: 'a recursive schema has one required property less',
    row: '1.4 required property removed, recursive schema changed at depth n',
    edit: both(remove('/components/schemas/DeskPart/required'), remove('/components/schemas/DeskPart/properties/name')),
    expect: 'breaking',
    undone: 'compatible',
  }),
  create({
    title: 'an answer always has what it may have had',
    row: '1.4 became optional / required',
    given: set(`${CREATE}/201/content/application~1json/schema/properties/at`, { type: 'string' }),
    edit: set(`${CREATE}/201/content/application~1json/schema/required`, ['id', 'at']),
    expect: 'compatible',
    undone: 'breaking',
  }),
  read({
    title: 'an answer is described',
    row: '1.4 description (of an answer)',
    edit: set(`${READ}/200/description`, 'What is broken.'),
    expect: 'annotation',
  }),
  {
    title: 'an error of many operations has one property less',
    row: '1.4 required property removed, one root for many operations',
    edit: both(set('/components/schemas/DeskError/required', []), set('/components/schemas/DeskError/properties', {})),
    expect: 'breaking',
    undone: 'compatible',
    direction: 'response',
    operations: [
      'GET /repairs',
      'POST /repairs',
      'GET /repairs/{id}',
      'PATCH /repairs/{id}',
      'POST /repairs/{id}/notes',
    ],
  },
];
