import type { JsonObject } from '../../../core/index.ts';
import { both, merge, move, redirect, remove, set } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';

const REPAIR = '/paths/~1repairs~1{id}';
const REPAIRS = '/paths/~1repairs';
const PART = '/paths/~1desk-parts~1{part}';
const DELETE = ['DELETE /repairs/{id}'];
const PART_OPERATION = ['GET /desk-parts/{part}'];
const reading: JsonObject = { responses: { 200: { description: 'Read.' } } };

/** Rows of operations and paths: they come, go, move and are renamed. */
export const OPERATIONS: readonly OneEdit[] = [
  {
    title: 'an operation is removed',
    row: '1.1 operation removed / added',
    edit: remove(`${REPAIR}/delete`),
    expect: 'breaking',
    undone: 'compatible',
    operations: DELETE,
  },
  {
    title: 'a deprecated operation is removed',
    row: '1.1 operation removed, after `deprecated`',
    given: set(`${REPAIR}/delete/deprecated`, true),
    edit: remove(`${REPAIR}/delete`),
    expect: 'compatible',
    operations: DELETE,
  },
  {
    title: 'a deprecated operation is removed before its sunset',
    row: '1.1 operation removed, before its `x-sunset`',
    given: merge(`${REPAIR}/delete`, { deprecated: true, 'x-sunset': '2999-01-01' }),
    edit: remove(`${REPAIR}/delete`),
    expect: 'breaking',
    operations: DELETE,
  },
  {
    title: 'a path is removed',
    row: '1.1 whole path removed',
    edit: remove(REPAIR),
    expect: 'breaking',
    undone: 'compatible',
    operations: ['GET /repairs/{id}', 'PATCH /repairs/{id}', 'DELETE /repairs/{id}'],
  },
  {
    title: 'a parameter of a path has another name',
    row: '1.1 path renamed only in {param} names',
    edit: both(
      move(PART, '/paths/~1desk-parts~1{key}'),
      set('/paths/~1desk-parts~1{key}/get/parameters/0/name', 'key'),
    ),
    expect: 'annotation',
    operations: ['GET /desk-parts/{key}'],
  },
  {
    title: 'a template appears that collides with another one',
    row: '1.1 two templates collide',
    edit: set('/paths/~1desk-parts~1{key}', { get: reading }),
    expect: 'compatible',
    undone: 'breaking',
    beside: ['document'],
  },
  {
    title: 'one of two colliding templates changes',
    row: '1.1 two templates collide',
    given: set('/paths/~1desk-parts~1{key}', { get: reading }),
    edit: remove('/paths/~1desk-parts~1{key}/get/responses/200'),
    expect: 'breaking',
    operations: ['GET /desk-parts/{key}'],
  },
  {
    title: 'an operation has another path',
    row: '1.1 path moved (same operationId, other path)',
    edit: move('/paths/~1repairs~1{id}~1notes', '/paths/~1repairs~1{id}~1remarks'),
    expect: 'breaking',
    beside: ['compatible'],
  },
  {
    title: 'an operationId changes',
    row: '1.1 operationId changed/removed/added',
    edit: set(`${REPAIR}/delete/operationId`, 'dropRepair'),
    expect: 'annotation',
    operations: DELETE,
  },
  {
    title: 'an operationId is removed',
    row: '1.1 operationId changed/removed/added',
    edit: remove(`${REPAIR}/delete/operationId`),
    expect: 'annotation',
    undone: 'annotation',
    operations: DELETE,
  },
  {
    title: 'a tag changes',
    row: '1.1 tag changed',
    edit: set(`${REPAIR}/delete/tags/0`, 'mending'),
    expect: 'annotation',
    operations: DELETE,
  },
  {
    title: 'a summary changes',
    row: '1.1 summary/description/externalDocs changed',
    edit: set(`${REPAIRS}/get/summary`, 'Repairs, oldest first.'),
    expect: 'annotation',
    operations: ['GET /repairs'],
  },
  {
    title: 'a description changes',
    row: '1.1 summary/description/externalDocs changed',
    edit: set(`${REPAIRS}/post/description`, 'Takes in a broken thing.'),
    expect: 'annotation',
    operations: ['POST /repairs'],
  },
  {
    title: 'a link to documentation appears',
    row: '1.1 summary/description/externalDocs changed',
    edit: set(`${REPAIRS}/get/externalDocs`, { url: 'https://desk.example/docs' }),
    expect: 'annotation',
    undone: 'annotation',
    operations: ['GET /repairs'],
  },
  {
    title: 'an operation is deprecated',
    row: '1.1 deprecated set / removed',
    edit: set(`${REPAIR}/delete/deprecated`, true),
    expect: 'compatible',
    undone: 'compatible',
    operations: DELETE,
  },
  {
    title: 'a link changes',
    row: '1.1 link changed',
    edit: set(`${REPAIRS}/post/responses/201/links/read/parameters/id`, '$response.body#/key'),
    expect: 'annotation',
    operations: ['POST /repairs'],
  },
  {
    title: 'a component that nothing uses is removed',
    row: '1.1 unused component removed',
    given: set('/components/schemas/DeskUnused', { type: 'string' }),
    edit: remove('/components/schemas/DeskUnused'),
    expect: 'annotation',
    operations: null,
  },
  {
    title: 'a recursive schema has another name, and one word more',
    row: '1.1 unused component removed (only reachable things matter)',
    edit: both(
      move('/components/schemas/DeskPart', '/components/schemas/DeskPiece'),
      redirect('#/components/schemas/DeskPart', '#/components/schemas/DeskPiece'),
      set('/components/schemas/DeskPiece/properties/name/description', 'Its name.'),
    ),
    expect: 'annotation',
    operations: PART_OPERATION,
  },
];
