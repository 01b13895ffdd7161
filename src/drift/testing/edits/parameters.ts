import type { JsonObject, JsonValue } from '../../../core/index.ts';
import { both, merge, move, remove, set, type Edit } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';

const LIST = '/paths/~1repairs/get/parameters';
/** Places in the list of parameters of the base. */
const [LIMIT, ORDER, FILTER, SHOP, VISIT] = [`${LIST}/0`, `${LIST}/1`, `${LIST}/7`, `${LIST}/9`, `${LIST}/10`];
const NEAR = `${LIST}/4`;
const TRACE = '/components/parameters/DeskTrace';

/** All of them are about what `GET /repairs` is asked. */
function asked(rest: Omit<OneEdit, 'direction' | 'operations'>): OneEdit {
  return { ...rest, direction: 'request', operations: ['GET /repairs'] };
}

function added(place: string, isRequired: boolean): Edit {
  const parameter: JsonObject = { name: 'X-Colour', in: place, required: isRequired, schema: { type: 'string' } };
  return set(`${LIST}/-`, parameter);
}

const whole = (value: JsonValue): Edit => set(`${FILTER}/schema`, value);

/** Rows of parameters as such: they come, go, become required, move. */
export const PARAMETERS: readonly OneEdit[] = [
  ...['query', 'header', 'cookie'].flatMap((place) => [
    asked({
      title: `a required ${place} parameter is added`,
      row: '1.2 required parameter added / parameter removed',
      edit: added(place, true),
      expect: 'breaking',
      undone: 'warning',
    }),
    asked({
      title: `an optional ${place} parameter is added`,
      row: '1.2 optional parameter added / parameter removed',
      edit: added(place, false),
      expect: 'compatible',
      undone: 'warning',
    }),
  ]),
  {
    title: 'a path parameter is removed',
    row: '1.2 parameter removed: path / required parameter added (any place, incl. path)',
    edit: remove('/paths/~1repairs~1{id}/parameters'),
    expect: 'breaking',
    undone: 'breaking',
    operations: ['GET /repairs/{id}', 'PATCH /repairs/{id}', 'DELETE /repairs/{id}'],
  },
  asked({
    title: 'a query parameter becomes optional',
    row: '1.2 became required / optional',
    edit: remove(`${ORDER}/required`),
    expect: 'compatible',
    undone: 'breaking',
  }),
  asked({
    title: 'a header becomes optional',
    row: '1.2 became required / optional',
    edit: set(`${SHOP}/required`, false),
    expect: 'compatible',
    undone: 'breaking',
  }),
  asked({
    title: 'a cookie becomes required',
    row: '1.2 became required / optional',
    edit: set(`${VISIT}/required`, true),
    expect: 'breaking',
    undone: 'compatible',
  }),
  asked({
    title: 'a shared header becomes required',
    row: '1.2 became required / optional',
    edit: set(`${TRACE}/required`, true),
    expect: 'breaking',
    undone: 'compatible',
  }),
  asked({
    title: 'a query parameter is a header now',
    row: '1.2 in changed',
    edit: set(`${ORDER}/in`, 'header'),
    expect: 'breaking',
    undone: 'breaking',
  }),
  asked({
    title: 'a query parameter has another name',
    row: '1.2 (query) name changed',
    edit: set(`${ORDER}/name`, 'direction'),
    expect: 'breaking',
    undone: 'breaking',
  }),
  asked({
    title: 'a header has another name',
    row: '1.2 (header) name changed',
    edit: set(`${SHOP}/name`, 'X-Branch'),
    expect: 'breaking',
    undone: 'breaking',
  }),
  asked({
    title: 'a cookie has another name',
    row: '1.2 (cookie) name changed',
    given: set(`${VISIT}/required`, true),
    edit: set(`${VISIT}/name`, 'sitting'),
    expect: 'breaking',
    undone: 'breaking',
  }),
  {
    title: 'a path parameter is a query parameter now',
    row: '1.2 in changed',
    edit: both(
      move('/paths/~1desk-parts~1{part}', '/paths/~1desk-parts'),
      set('/paths/~1desk-parts/get/parameters/0/in', 'query'),
    ),
    expect: 'breaking',
    undone: 'breaking',
    beside: ['compatible'],
  },
  asked({
    title: 'a parameter is deprecated',
    row: '1.2 deprecated set/unset',
    edit: set(`${LIMIT}/deprecated`, true),
    expect: 'compatible',
    undone: 'compatible',
  }),
  asked({
    title: 'a property of a deepObject becomes required',
    row: '1.2 deepObject property required',
    edit: set(`${FILTER}/schema/required`, ['state', 'owner']),
    expect: 'breaking',
    undone: 'compatible',
  }),
  asked({
    title: 'a property of a deepObject loses a value',
    row: '1.2 deepObject property enum',
    edit: remove(`${FILTER}/schema/properties/state/enum/1`),
    expect: 'breaking',
    undone: 'compatible',
  }),
  asked({
    title: 'a property of a deepObject has a narrower type',
    row: '1.2 deepObject property type',
    edit: set(`${FILTER}/schema/properties/cost/type`, 'integer'),
    expect: 'breaking',
    undone: 'compatible',
  }),
  asked({
    title: 'a deepObject has one optional property more',
    row: '1.2 deepObject property, as 1.3 optional property added',
    edit: set(`${FILTER}/schema/properties/colour`, { type: 'string' }),
    expect: 'compatible',
    undone: 'warning',
  }),
  asked({
    title: 'a deepObject is a list now',
    row: '1.2 deepObject type',
    edit: whole({ type: 'array', items: { type: 'string' } }),
    expect: 'breaking',
    undone: 'breaking',
  }),
  asked({
    title: 'a parameter is described',
    row: '1.4 description (of a parameter)',
    edit: merge(NEAR, { description: 'A place.' }),
    expect: 'annotation',
    undone: 'annotation',
  }),
  asked({
    title: 'a parameter has an example',
    row: '1.4 example (of a parameter)',
    edit: merge(NEAR, { example: 'Berlin' }),
    expect: 'annotation',
    undone: 'annotation',
  }),
];
