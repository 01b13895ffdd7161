import { isJsonObject, type JsonObject, type JsonValue } from '../../../core/index.ts';
import { both, change, ensure, merge, move, redirect, remove, required, reverse, set, type Edit } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';

const NEW = '/components/schemas/NewRepair';
const OWNER = `${NEW}/properties/owner`;
const PLAIN = `${NEW}/properties/plain`;
const LIST = '/paths/~1repairs/get';
const READ = '/paths/~1repairs~1{id}';
const person = { $ref: '#/components/schemas/DeskPerson' };

function silent(title: string, of: string, edit: Edit, given?: Edit): OneEdit {
  return { title, row: `1.5 ${of}`, edit, expect: 'silent', undone: 'silent', ...(given ? { given } : {}) };
}

/** What `$ref` leads to, in its place. */
function inlined(at: string, component: string): Edit {
  return (document) => set(at, required(document, component))(document);
}

const into = (at: string, make: (value: JsonValue) => JsonValue): Edit => change(at, make);

const INLINE: readonly OneEdit[] = [
  silent('a schema written out', 'inline schema <-> $ref', inlined(OWNER, '/components/schemas/DeskPerson')),
  silent(
    'one level of a recursive schema written out',
    'inline schema <-> $ref',
    inlined('/components/schemas/DeskPart/properties/parts/items', '/components/schemas/DeskPart'),
  ),
  silent(
    'a parameter written out',
    'inline <-> $ref',
    inlined(`${LIST}/parameters/8`, '/components/parameters/DeskTrace'),
  ),
  silent(
    'an answer written out',
    'inline <-> $ref',
    inlined(`${LIST}/responses/400`, '/components/responses/DeskProblem'),
  ),
  silent(
    'a header written out',
    'inline <-> $ref',
    inlined(`${LIST}/responses/200/headers/X-Total`, '/components/headers/DeskTotal'),
  ),
  silent(
    'a body becomes a component',
    'inline <-> $ref',
    both(
      ensure('/components', { requestBodies: {} }),
      move('/paths/~1repairs/post/requestBody', '/components/requestBodies/DeskTake'),
      set('/paths/~1repairs/post/requestBody', { $ref: '#/components/requestBodies/DeskTake' }),
    ),
  ),
  silent(
    'a reference to a reference',
    'inline schema <-> $ref',
    both(set('/components/schemas/DeskOwner', person), set(OWNER, { $ref: '#/components/schemas/DeskOwner' })),
  ),
  silent(
    'a component has another name',
    'component renamed',
    both(
      move('/components/schemas/DeskPerson', '/components/schemas/DeskOwner'),
      redirect('#/components/schemas/DeskPerson', '#/components/schemas/DeskOwner'),
    ),
  ),
  silent(
    'a recursive component has another name',
    'component renamed',
    both(
      move('/components/schemas/DeskPart', '/components/schemas/DeskPiece'),
      redirect('#/components/schemas/DeskPart', '#/components/schemas/DeskPiece'),
    ),
  ),
  silent(
    'branches of a union have other names',
    'component renamed',
    both(
      move('/components/schemas/DeskEmail', '/components/schemas/DeskPost'),
      redirect('#/components/schemas/DeskEmail', '#/components/schemas/DeskPost'),
    ),
  ),
];

const SHAPES: readonly OneEdit[] = [
  silent(
    'a reference wrapped to be described as before',
    '$ref wrapped in allOf + description',
    set(OWNER, { allOf: [person], description: 'Who it is.' }),
    set('/components/schemas/DeskPerson/description', 'Who it is.'),
  ),
  {
    title: 'a reference wrapped to be described',
    row: '1.5 $ref wrapped in allOf + description, 1.4 description',
    edit: set(OWNER, { allOf: [person], description: 'Whose it is.' }),
    // The wrapping is silent; the words are new.
    expect: 'annotation',
    undone: 'annotation',
  },
  silent('a reference wrapped in allOf', '$ref wrapped in allOf', set(OWNER, { allOf: [person] })),
  silent(
    'an object split in two',
    'object split into allOf[A,B]',
    set(`${NEW}/properties/place`, {
      allOf: [
        { type: 'object', required: ['city'], properties: { city: { type: 'string' } } },
        { type: 'object', properties: { street: { type: 'string' } } },
      ],
    }),
  ),
  silent('a union of one branch (oneOf)', 'single-branch oneOf/anyOf', set(OWNER, { oneOf: [person] })),
  silent('a union of one branch (anyOf)', 'single-branch oneOf/anyOf', set(OWNER, { anyOf: [person] })),
  silent('a union of one scalar', 'single-branch oneOf/anyOf', set(PLAIN, { oneOf: [{ type: 'string' }] })),
];

const ORDERS: readonly OneEdit[] = [
  silent('enum in another order', 'order of enum', reverse(`${NEW}/properties/kind/enum`)),
  silent('required in another order', 'order of required', reverse(`${NEW}/required`)),
  silent('branches in another order', 'order of oneOf', reverse(`${NEW}/properties/contact/oneOf`)),
  silent(
    'branches with a discriminator in another order',
    'order of oneOf',
    reverse('/paths/~1repairs~1{id}~1notes/post/requestBody/content/application~1json/schema/oneOf'),
  ),
  silent('properties in another order', 'order of properties', reverse(`${NEW}/properties`)),
  silent('parameters in another order', 'order of parameters', reverse(`${LIST}/parameters`)),
  silent('paths in another order', 'order of paths', reverse('/paths')),
  silent(
    'tags in another order',
    'order of tags',
    set(`${LIST}/tags`, ['repairs', 'lists']),
    set(`${LIST}/tags`, ['lists', 'repairs']),
  ),
  silent(
    'members in another order',
    'order of members',
    both(reverse('/components/schemas'), reverse(LIST), reverse('')),
  ),
];

const SPELLINGS: readonly OneEdit[] = [
  silent(
    'a parameter moves to the path',
    'parameter moved to path level',
    both(
      set(`${READ}~1notes/parameters`, [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]),
      remove(`${READ}~1notes/post/parameters`),
    ),
  ),
  silent('a header parameter in other letters', 'header-name case', set(`${LIST}/parameters/9/name`, 'x-shop')),
  silent(
    'style and explode written out',
    'explicit defaults',
    merge(`${LIST}/parameters/6`, { style: 'form', explode: true }),
  ),
  silent(
    'the style of a path written out',
    'explicit defaults',
    merge(`${READ}~1notes/post/parameters/0`, { style: 'simple', explode: false }),
  ),
  silent(
    'what is not so written out',
    'explicit defaults',
    both(
      merge(`${LIST}/parameters/0`, { required: false, deprecated: false, allowReserved: false }),
      merge(LIST, { deprecated: false }),
      merge(PLAIN, { nullable: false, readOnly: false, writeOnly: false, deprecated: false, minLength: 0 }),
      merge(`${NEW}/properties/labels/items`, { nullable: false }),
      merge(`${NEW}/properties/price`, { exclusiveMinimum: false, exclusiveMaximum: false }),
    ),
  ),
  silent('an open object called open', 'explicit defaults', set(`${NEW}/properties/place/additionalProperties`, true)),
  silent(
    'an open object called open by a schema',
    'explicit defaults',
    set(`${NEW}/properties/place/additionalProperties`, {}),
  ),
  silent(
    'encoding written out',
    'explicit defaults',
    merge('/paths/~1repairs~1{id}~1photo/put/requestBody/content/multipart~1form-data/encoding/tags', {
      explode: true,
    }),
  ),
  silent(
    'a media type with a charset',
    'media-type parameter',
    move(
      `${LIST}/responses/200/content/application~1json`,
      `${LIST}/responses/200/content/application~1json; charset=utf-8`,
    ),
  ),
  silent(
    'a media type in other letters',
    'media-type case',
    move(`${LIST}/responses/200/content/application~1json`, `${LIST}/responses/200/content/Application~1JSON`),
  ),
  silent(
    'white space in a description',
    'whitespace in descriptions',
    into('/paths/~1repairs/post/description', () => 'Takes\n  something in. \n'),
  ),
  silent(
    'white space in the description of a property',
    'whitespace in descriptions',
    set(`${PLAIN}/description`, 'Plain  words.\n'),
    set(`${PLAIN}/description`, 'Plain words.'),
  ),
  {
    ...silent(
      'another example',
      'examples-only',
      set(`${PLAIN}/example`, 'Other words.'),
      set(`${PLAIN}/example`, 'Some words.'),
    ),
    // Nothing of the contract; 1.4 has it as an annotation.
    expect: 'annotation',
    undone: 'annotation',
  },
];

/** From 3.0 to 3.1: everything that is written otherwise there, and means the same. */
const VERSIONS: readonly OneEdit[] = [
  silent('null in the spelling of 3.1', 'nullable vs type:[x,null]', both(set('/openapi', '3.1.0'), nowhereNullable)),
  silent(
    'null as a branch',
    'nullable vs oneOf null',
    set(`${NEW}/properties/comment`, { oneOf: [{ type: 'string' }, { type: 'null' }] }),
    set('/openapi', '3.1.0'),
  ),
  silent(
    'an excluded bound as a number',
    'exclusiveMinimum: true + minimum vs numeric',
    both(
      set(`${NEW}/properties/score`, { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 10 }),
      set('/components/schemas/Repair/properties/score', { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 10 }),
    ),
  ),
  silent(
    'a const for an enum of one',
    'enum vs const',
    set(PLAIN, { type: 'string', const: 'x' }),
    both(set('/openapi', '3.1.0'), set(PLAIN, { type: 'string', enum: ['x'] })),
  ),
];

function respelt(value: JsonValue): JsonValue {
  const { nullable: _nullable, type = 'string', ...rest } = isJsonObject(value) ? value : {};
  return { ...rest, type: [type, 'null'] };
}

function nowhereNullable(document: JsonObject): JsonObject {
  return both(
    change(`${NEW}/properties/comment`, respelt),
    change('/components/schemas/Repair/properties/comment', respelt),
  )(document);
}

/** Rows of what must be told by nobody: the same contract in other words. */
export const REFACTORS: readonly OneEdit[] = [...INLINE, ...SHAPES, ...ORDERS, ...SPELLINGS, ...VERSIONS];
