import { remove, set } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';

const NOTES = '/paths/~1repairs~1{id}~1notes';

/** Rows of servers. */
export const SERVERS: readonly OneEdit[] = [
  {
    title: 'a server is removed',
    row: '1.1 server URL removed / server added',
    edit: remove('/servers/1'),
    expect: 'breaking',
    undone: 'compatible',
  },
  {
    title: 'a server has another URL',
    row: '1.1 server URL changed',
    edit: set('/servers/1/url', 'https://third.desk.example/api'),
    expect: 'breaking',
  },
  {
    title: 'a variable of a server has another default',
    row: '1.1 server variable default changed',
    edit: set('/servers/0/variables/shop/default', 'north'),
    expect: 'warning',
    undone: 'warning',
  },
  {
    title: 'a server is described',
    row: '1.4 description (of a server)',
    edit: set('/servers/1/description', 'When the other one is down.'),
    expect: 'annotation',
    undone: 'annotation',
  },
  {
    title: 'one path has another server',
    row: '1.1 server URL changed',
    given: set(`${NOTES}/servers`, [{ url: 'https://notes.desk.example' }]),
    edit: set(`${NOTES}/servers/0/url`, 'https://notes2.desk.example'),
    expect: 'breaking',
    operations: ['POST /repairs/{id}/notes'],
  },
];
