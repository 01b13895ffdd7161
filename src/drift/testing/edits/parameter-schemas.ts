import { change, merge, remove, set, type Edit } from '../edit.ts';
import type { OneEdit, Outcome } from '../one-edit.ts';
import { isJsonObject } from '../../../core/index.ts';

const LIST = '/paths/~1repairs/get/parameters';
/** Names of the base's parameters, with their places in its list. */
const AT = { limit: 0, order: 1, word: 2, within: 3, near: 4, since: 5, ids: 6, filter: 7 } as const;
const schemaOf = (name: keyof typeof AT): string => `${LIST}/${AT[name]}/schema`;

function row(title: string, of: string, edit: Edit, expect: Outcome, undone?: Outcome): OneEdit {
  return {
    title,
    row: `1.2 ${of}`,
    edit,
    expect,
    direction: 'request',
    operations: ['GET /repairs'],
    ...(undone === undefined ? {} : { undone }),
  };
}

/** What a schema says moves into a media type. */
function asContent(name: keyof typeof AT): Edit {
  return change(`${LIST}/${AT[name]}`, (parameter) => {
    const { schema = {}, style: _style, explode: _explode, ...rest } = isJsonObject(parameter) ? parameter : {};
    return { ...rest, content: { 'application/json': { schema } } };
  });
}

const TYPES = 'type/format narrowed / widened';
const STYLE = 'style, explode, `content` instead of `schema`, allowReserved';
const ENUM = 'enum value removed / added / became enum / enum dropped';
const BOUNDS = 'bounds and pattern tightened / relaxed';

/** Rows of the values of parameters, and of how they are written. */
export const PARAMETER_SCHEMAS: readonly OneEdit[] = [
  row(
    'a query number becomes an integer',
    TYPES,
    set(`${schemaOf('within')}/type`, 'integer'),
    'breaking',
    'compatible',
  ),
  row('a query integer becomes a string', TYPES, set(schemaOf('since'), { type: 'string' }), 'compatible', 'breaking'),
  row('a query integer becomes shorter', TYPES, set(`${schemaOf('since')}/format`, 'int32'), 'breaking', 'compatible'),
  row(
    'items of a query list become integers',
    TYPES,
    set(`${schemaOf('ids')}/items/type`, 'integer'),
    'breaking',
    'compatible',
  ),
  row('a list is written with pipes', STYLE, set(`${LIST}/6/style`, 'pipeDelimited'), 'breaking', 'breaking'),
  row('a list is written in one', STYLE, set(`${LIST}/6/explode`, false), 'breaking', 'breaking'),
  row('a scalar would be written in one', STYLE, set(`${LIST}/4/explode`, false), 'silent', 'silent'),
  row('a scalar would be written with pipes', STYLE, set(`${LIST}/4/style`, 'pipeDelimited'), 'silent', 'silent'),
  row('a list is written as JSON', STYLE, asContent('ids'), 'breaking', 'breaking'),
  row('an object is written as JSON', STYLE, asContent('filter'), 'breaking', 'breaking'),
  row('an integer is written as JSON', STYLE, asContent('since'), 'silent', 'silent'),
  row('reserved characters of a list stay', STYLE, set(`${LIST}/6/allowReserved`, true), 'breaking', 'breaking'),
  row('reserved characters of a scalar stay', STYLE, set(`${LIST}/5/allowReserved`, true), 'silent', 'silent'),
  row('a parameter loses a value', ENUM, remove(`${schemaOf('order')}/enum/1`), 'breaking', 'compatible'),
  row(
    'a parameter has certain values',
    ENUM,
    set(`${schemaOf('near')}/enum`, ['here', 'there']),
    'breaking',
    'compatible',
  ),
  row('maximum lowered', BOUNDS, set(`${schemaOf('limit')}/maximum`, 50), 'breaking', 'compatible'),
  row('maximum unset', BOUNDS, remove(`${schemaOf('limit')}/maximum`), 'compatible', 'breaking'),
  row('minimum raised', BOUNDS, set(`${schemaOf('within')}/minimum`, 1), 'breaking', 'compatible'),
  row('minimum unset', BOUNDS, remove(`${schemaOf('within')}/minimum`), 'compatible', 'breaking'),
  row('maximum excluded', BOUNDS, set(`${schemaOf('within')}/exclusiveMaximum`, true), 'breaking', 'compatible'),
  row('minimum excluded', BOUNDS, set(`${schemaOf('within')}/exclusiveMinimum`, true), 'breaking', 'compatible'),
  row('maxLength lowered', BOUNDS, set(`${schemaOf('word')}/maxLength`, 20), 'breaking', 'compatible'),
  row('maxLength set', BOUNDS, set(`${schemaOf('near')}/maxLength`, 20), 'breaking', 'compatible'),
  row('minLength raised', BOUNDS, set(`${schemaOf('word')}/minLength`, 3), 'breaking', 'compatible'),
  row('minLength set', BOUNDS, set(`${schemaOf('near')}/minLength`, 1), 'breaking', 'compatible'),
  row('minItems raised', BOUNDS, set(`${schemaOf('ids')}/minItems`, 3), 'breaking', 'compatible'),
  row('maxItems lowered', BOUNDS, set(`${schemaOf('ids')}/maxItems`, 10), 'breaking', 'compatible'),
  row('pattern set', BOUNDS, set(`${schemaOf('near')}/pattern`, '^[a-z]+$'), 'breaking', 'compatible'),
  row('pattern changed', BOUNDS, set(`${schemaOf('word')}/pattern`, '^[a-z]*$'), 'warning', 'warning'),
  row('default changed', 'default changed', set(`${schemaOf('limit')}/default`, 50), 'warning', 'warning'),
  row('default removed', 'default added / removed', remove(`${schemaOf('limit')}/default`), 'warning', 'warning'),
  row(
    'null allowed',
    'nullable added / removed',
    merge(schemaOf('near'), { nullable: true }),
    'compatible',
    'breaking',
  ),
];
