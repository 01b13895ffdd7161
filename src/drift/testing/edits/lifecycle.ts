import type { JsonObject } from '../../../core/index.ts';
import { both, merge, remove, set } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';

const REPAIR = '/paths/~1repairs~1{id}';
const DELETE = ['DELETE /repairs/{id}'];
const experimental: JsonObject = {
  name: 'X-SailPoint-Experimental',
  in: 'header',
  required: true,
  schema: { type: 'string', default: 'true' },
};
const sunset = merge(`${REPAIR}/delete`, { deprecated: true, 'x-sunset': '2999-06-01' });

/** Rows of versions, sunset, stability and extensions. */
export const LIFECYCLE: readonly OneEdit[] = [
  {
    title: 'a sunset comes earlier',
    row: '1.1 x-sunset earlier / removed / invalid date',
    given: sunset,
    edit: set(`${REPAIR}/delete/x-sunset`, '2998-06-01'),
    expect: 'breaking',
    operations: DELETE,
  },
  {
    title: 'a sunset is removed',
    row: '1.1 x-sunset earlier / removed / invalid date',
    given: sunset,
    edit: remove(`${REPAIR}/delete/x-sunset`),
    expect: 'breaking',
    operations: DELETE,
  },
  {
    title: 'a sunset is no date any more',
    row: '1.1 x-sunset earlier / removed / invalid date',
    given: sunset,
    edit: set(`${REPAIR}/delete/x-sunset`, 'soon'),
    expect: 'breaking',
    operations: DELETE,
  },
  {
    title: 'an operation is less stable',
    row: '1.1 stability lowered (x-stability-level)',
    given: set(`${REPAIR}/delete/x-stability-level`, 'stable'),
    edit: set(`${REPAIR}/delete/x-stability-level`, 'beta'),
    expect: 'breaking',
    operations: DELETE,
  },
  {
    title: 'the header of experimental operations is asked for',
    row: '1.1 experimental header required, added / removed',
    edit: set(`${REPAIR}/delete/parameters`, [experimental]),
    expect: 'breaking',
    undone: 'compatible',
    operations: DELETE,
  },
  {
    title: 'another version of the document',
    row: '1.1 info.version changed',
    edit: set('/info/version', '2.4.0'),
    expect: 'annotation',
    operations: null,
  },
  {
    title: 'a break in a minor version',
    row: '1.1 info.version changed, breaking without a major bump',
    edit: both(set('/info/version', '2.4.0'), remove(`${REPAIR}/delete`)),
    expect: 'breaking',
    beside: ['warning'],
  },
  {
    title: 'a break in a major version',
    row: '1.1 info.version changed, breaking with a major bump',
    edit: both(set('/info/version', '3.0.0'), remove(`${REPAIR}/delete`)),
    expect: 'breaking',
    beside: ['annotation'],
  },
  {
    title: 'the description of the document changes',
    row: '1.1 summary/description/externalDocs changed',
    edit: set('/info/description', 'Takes in anything.'),
    expect: 'annotation',
    operations: null,
  },
  {
    title: 'an extension of an operation changes',
    row: '1.1 x-* extension changed',
    given: set(`${REPAIR}/delete/x-desk-colour`, 'red'),
    edit: set(`${REPAIR}/delete/x-desk-colour`, 'blue'),
    expect: 'annotation',
    operations: DELETE,
  },
  {
    title: 'an extension of a schema appears',
    row: '1.1 x-* extension changed',
    edit: set('/components/schemas/NewRepair/properties/plain/x-desk-colour', 'blue'),
    expect: 'annotation',
    undone: 'annotation',
    operations: ['POST /repairs'],
  },
  {
    title: 'another level of user is needed',
    row: '1.1 x-* extension changed: x-sailpoint-userLevels',
    given: set(`${REPAIR}/delete/x-sailpoint-userLevels`, ['HELPDESK', 'ORG_ADMIN']),
    edit: set(`${REPAIR}/delete/x-sailpoint-userLevels`, ['ORG_ADMIN']),
    expect: 'warning',
    undone: 'warning',
    operations: DELETE,
  },
  {
    title: 'an operation is called experimental',
    row: '1.1 x-* extension changed: x-sailpoint-experimental',
    edit: set(`${REPAIR}/delete/x-sailpoint-experimental`, true),
    expect: 'warning',
    undone: 'warning',
    operations: DELETE,
  },
];
