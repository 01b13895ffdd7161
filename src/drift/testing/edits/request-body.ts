import type { JsonObject } from '../../../core/index.ts';
import { both, merge, remove, set } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';

const CREATE = '/paths/~1repairs/post/requestBody';
const NOTE = '/paths/~1repairs~1{id}~1notes/post/requestBody';
const NOTE_SCHEMA = `${NOTE}/content/application~1json/schema`;
const PHOTO = '/paths/~1repairs~1{id}~1photo/put/requestBody/content/multipart~1form-data';
const ORDER = '/paths/~1desk-parts~1{part}~1order/post';
const body = (isRequired: boolean): JsonObject => ({
  required: isRequired,
  content: { 'application/json': { schema: { type: 'object', properties: { count: { type: 'integer' } } } } },
});

function sent(operation: string, rest: Omit<OneEdit, 'direction' | 'operations'>): OneEdit {
  return { ...rest, direction: 'request', operations: [operation] };
}

/** Rows of request bodies as a whole, of their media types, encodings and discriminators. */
export const REQUEST_BODY: readonly OneEdit[] = [
  sent('POST /desk-parts/{part}/order', {
    title: 'a required body is added',
    row: '1.3 body added: required / body removed',
    edit: set(`${ORDER}/requestBody`, body(true)),
    expect: 'breaking',
    undone: 'warning',
  }),
  sent('POST /desk-parts/{part}/order', {
    title: 'an optional body is added',
    row: '1.3 body added: optional / body removed',
    edit: set(`${ORDER}/requestBody`, body(false)),
    expect: 'compatible',
    undone: 'warning',
  }),
  sent('POST /repairs', {
    title: 'a body becomes optional',
    row: '1.3 became required / optional',
    edit: remove(`${CREATE}/required`),
    expect: 'compatible',
    undone: 'breaking',
  }),
  sent('POST /repairs', {
    title: 'a media type is not taken any more',
    row: '1.3 media type removed / added',
    edit: remove(`${CREATE}/content/application~1x-www-form-urlencoded`),
    expect: 'breaking',
    undone: 'compatible',
  }),
  sent('PATCH /repairs/{id}', {
    title: 'a body has no schema any more',
    row: '1.3 schema appears / disappears under a media type',
    edit: remove('/paths/~1repairs~1{id}/patch/requestBody/content/application~1merge-patch+json/schema'),
    expect: 'compatible',
    undone: 'breaking',
  }),
  sent('PUT /repairs/{id}/photo', {
    title: 'a part of a form has another media type',
    row: '1.3 encoding contentType',
    edit: set(`${PHOTO}/encoding/photo/contentType`, 'image/jpeg'),
    expect: 'breaking',
    undone: 'breaking',
  }),
  sent('PUT /repairs/{id}/photo', {
    title: 'a part of a form is written in another style',
    row: '1.3 encoding style',
    edit: set(`${PHOTO}/encoding/tags/style`, 'pipeDelimited'),
    expect: 'breaking',
    undone: 'breaking',
  }),
  sent('PUT /repairs/{id}/photo', {
    title: 'a part of a form needs a header',
    row: '1.3 encoding headers',
    edit: set(`${PHOTO}/encoding/photo/headers/X-Camera/required`, true),
    expect: 'breaking',
  }),
  sent('POST /repairs/{id}/notes', {
    title: 'a branch is added to a union with a discriminator',
    row: '1.3 oneOf branch removed / added',
    edit: both(
      set(`${NOTE_SCHEMA}/oneOf/-`, { $ref: '#/components/schemas/DeskVoice' }),
      set(`${NOTE_SCHEMA}/discriminator/mapping/voice`, '#/components/schemas/DeskVoice'),
      set('/components/schemas/DeskVoice', {
        type: 'object',
        required: ['kind', 'seconds'],
        properties: { kind: { type: 'string' }, seconds: { type: 'integer' } },
      }),
    ),
    expect: 'compatible',
    undone: 'breaking',
  }),
  sent('POST /repairs/{id}/notes', {
    title: 'a discriminator is another property',
    row: '1.3 discriminator property changed',
    edit: set(`${NOTE_SCHEMA}/discriminator/propertyName`, 'type'),
    expect: 'breaking',
    undone: 'breaking',
  }),
  sent('POST /repairs/{id}/notes', {
    title: 'a discriminator means other branches',
    row: '1.3 discriminator mapping changed',
    edit: merge(`${NOTE_SCHEMA}/discriminator/mapping`, {
      text: '#/components/schemas/PhotoNote',
      photo: '#/components/schemas/TextNote',
    }),
    expect: 'breaking',
    undone: 'breaking',
  }),
  sent('POST /repairs/{id}/notes', {
    title: 'a branch of a union needs one property more',
    row: '1.3 became required (in a branch)',
    edit: both(
      set('/components/schemas/PhotoNote/required', ['kind', 'url', 'size']),
      set('/components/schemas/PhotoNote/properties/size', { type: 'integer' }),
    ),
    expect: 'breaking',
    undone: 'warning',
  }),
  {
    title: 'what is both sent and answered needs one property more',
    row: '1.3 became required, 1.4 became required',
    edit: set('/components/schemas/DeskPerson/required', ['name', 'shift']),
    expect: 'breaking',
    undone: 'breaking',
    // One edit is one cause, though it is worse on one side, and better on the other.
    operations: ['POST /repairs', 'GET /repairs/{id}'],
  },
  {
    title: 'what is both sent and answered has a new value',
    row: '1.3 enum added, 1.4 enum value added',
    edit: set('/components/schemas/DeskPerson/properties/shift/enum/-', 'evening'),
    expect: 'warning',
    operations: ['POST /repairs', 'GET /repairs/{id}'],
  },
  {
    title: 'what is both sent and answered has one value less',
    row: '1.3 enum removed, 1.4 enum value removed',
    edit: remove('/components/schemas/DeskPerson/properties/shift/enum/1'),
    expect: 'breaking',
    operations: ['POST /repairs', 'GET /repairs/{id}'],
  },
];
