import { remove, set } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';

const HEADERS = '/paths/~1repairs/get/responses/200/headers';
const TOTAL = '/components/headers/DeskTotal';

function told(rest: Omit<OneEdit, 'direction' | 'operations'>): OneEdit {
  return { ...rest, direction: 'response', operations: ['GET /repairs'] };
}

/** Rows of the headers of answers. */
export const RESPONSE_HEADERS: readonly OneEdit[] = [
  told({
    title: 'a required header is removed',
    row: '1.4 required header removed / header added',
    edit: remove(`${HEADERS}/X-Mode`),
    expect: 'breaking',
    undone: 'compatible',
  }),
  told({
    title: 'a required header becomes optional',
    row: '1.4 required header became optional',
    edit: remove(`${TOTAL}/required`),
    expect: 'breaking',
    undone: 'compatible',
  }),
  told({
    title: 'an optional header is removed',
    row: '1.4 optional header removed / header added',
    edit: remove(`${HEADERS}/X-Next`),
    expect: 'warning',
    undone: 'compatible',
  }),
  told({
    title: 'a header has a new value',
    row: '1.4 header schema: law',
    edit: set(`${HEADERS}/X-Mode/schema/enum/-`, 'late'),
    expect: 'warning',
    undone: 'compatible',
  }),
  told({
    title: 'a header is a number now',
    row: '1.4 header schema: law',
    edit: set(`${TOTAL}/schema/type`, 'number'),
    expect: 'breaking',
    undone: 'compatible',
  }),
  told({
    title: 'a header may be shorter',
    row: '1.4 header schema: law',
    given: set(`${HEADERS}/X-Next/schema/minLength`, 8),
    edit: remove(`${HEADERS}/X-Next/schema/minLength`),
    expect: 'breaking',
    undone: 'compatible',
  }),
  told({
    title: 'a header is described',
    row: '1.4 description (of a header)',
    edit: set(`${HEADERS}/X-Next/description`, 'Where the next page is.'),
    expect: 'annotation',
    undone: 'annotation',
  }),
  told({
    title: 'a header has its name in other letters',
    row: '1.5 header-name case',
    edit: (document) => {
      const next = { schema: { type: 'string' } };
      return set(`${HEADERS}/x-next`, next)(remove(`${HEADERS}/X-Next`)(document));
    },
    expect: 'silent',
    undone: 'silent',
  }),
];
