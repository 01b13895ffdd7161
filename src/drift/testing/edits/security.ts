import { both, merge, move, remove, reverse, set } from '../edit.ts';
import type { OneEdit } from '../one-edit.ts';

const WRITE = '/paths/~1repairs~1{id}~1notes/post';
const NOTE = ['POST /repairs/{id}/notes'];
const KEY = '/components/securitySchemes/deskKey';
const keyOnly = set(`${WRITE}/security`, [{ deskKey: [] }]);

/** Two schemes for two kinds of client, one of which has all that the other has. */
const peopleAndRobots = both(
  set('/components/securitySchemes/deskRobot', {
    type: 'oauth2',
    flows: { clientCredentials: { tokenUrl: 'https://desk.example/token', scopes: {} } },
  }),
  merge('/components/securitySchemes/deskLogin/flows', {
    authorizationCode: { authorizationUrl: 'https://desk.example/login', tokenUrl: 'https://desk.example/token' },
  }),
  set(`${WRITE}/security`, [{ deskLogin: ['desk:write'] }, { deskRobot: ['desk:write'] }]),
);

/** Rows of security: sets of alternatives that satisfy, by what a scheme is and not by its name. */
export const SECURITY: readonly OneEdit[] = [
  {
    title: 'an alternative of security is removed',
    row: '1.1 security: alternative removed / added',
    edit: remove(`${WRITE}/security/1`),
    expect: 'breaking',
    undone: 'compatible',
    operations: NOTE,
  },
  {
    title: 'of two schemes that share a flow one is no longer taken',
    row: '1.1 security: alternative removed / added',
    given: peopleAndRobots,
    edit: remove(`${WRITE}/security/1`),
    expect: 'breaking',
    undone: 'compatible',
    operations: NOTE,
  },
  {
    title: 'every alternative needs a key as well',
    row: '1.1 security: every alternative needs more (scheme)',
    edit: set(`${WRITE}/security`, [
      { deskLogin: ['desk:write'], deskKey: [] },
      { deskToken: [], deskKey: [] },
    ]),
    expect: 'breaking',
    undone: 'compatible',
    operations: NOTE,
  },
  {
    title: 'the only alternative needs one scope more',
    row: '1.1 security: every alternative needs more (scope) / scope dropped',
    given: set(`${WRITE}/security`, [{ deskLogin: ['desk:write'] }]),
    edit: set(`${WRITE}/security/0/deskLogin`, ['desk:write', 'desk:read']),
    expect: 'breaking',
    undone: 'compatible',
    operations: NOTE,
  },
  {
    title: 'no security is an alternative',
    row: '1.1 security: alternative added / removed',
    edit: set(`${WRITE}/security/-`, {}),
    expect: 'compatible',
    undone: 'breaking',
    operations: NOTE,
  },
  {
    title: 'an operation that was open to all asks for a token',
    row: '1.1 security: every alternative needs more (scheme)',
    given: set(`${WRITE}/security`, []),
    edit: set(`${WRITE}/security`, [{ deskToken: [] }]),
    expect: 'breaking',
    undone: 'compatible',
    operations: NOTE,
  },
  {
    title: 'the security of all operations loses an alternative',
    row: '1.1 security: alternative removed / added',
    edit: remove('/security/1'),
    expect: 'breaking',
    undone: 'compatible',
  },
  {
    title: 'a security scheme has another name',
    row: '1.1 security scheme renamed, same signature',
    given: keyOnly,
    edit: both(move(KEY, '/components/securitySchemes/doorKey'), set(`${WRITE}/security`, [{ doorKey: [] }])),
    expect: 'silent',
    undone: 'silent',
  },
  {
    title: 'alternatives of security in another order',
    row: '1.1 security: compare as sets',
    edit: reverse(`${WRITE}/security`),
    expect: 'silent',
  },
  {
    title: 'the security of all operations written out at one',
    row: '1.1 security: compare as sets',
    edit: set('/paths/~1repairs/get/security', [{ deskToken: [] }, { deskLogin: ['desk:read'] }]),
    expect: 'silent',
    undone: 'silent',
  },
  {
    title: 'a key becomes a token',
    row: '1.1 scheme type changed',
    given: keyOnly,
    edit: set(KEY, { type: 'http', scheme: 'bearer' }),
    expect: 'breaking',
    undone: 'breaking',
    operations: NOTE,
  },
  {
    title: 'a key is sent elsewhere',
    row: '1.1 scheme in changed',
    given: keyOnly,
    edit: set(`${KEY}/in`, 'query'),
    expect: 'breaking',
    undone: 'breaking',
    operations: NOTE,
  },
  {
    title: 'a key is sent in another header',
    row: '1.1 scheme name changed',
    given: keyOnly,
    edit: set(`${KEY}/name`, 'X-Door-Key'),
    expect: 'breaking',
    undone: 'breaking',
    operations: NOTE,
  },
  {
    title: 'a token becomes a password',
    row: '1.1 scheme `scheme` changed',
    given: both(keyOnly, set(KEY, { type: 'http', scheme: 'bearer' })),
    edit: set(`${KEY}/scheme`, 'basic'),
    expect: 'breaking',
    undone: 'breaking',
    operations: NOTE,
  },
  {
    title: 'tokens are made elsewhere',
    row: '1.1 scheme tokenUrl changed',
    edit: set('/components/securitySchemes/deskLogin/flows/clientCredentials/tokenUrl', 'https://door.example/token'),
    expect: 'breaking',
    undone: 'breaking',
  },
  {
    title: 'one scheme replaces another one for all operations',
    row: '1.1 scheme type changed (one root for all operations)',
    given: set('/security', [{ deskToken: [] }]),
    edit: set('/security', [{ deskLogin: [] }]),
    expect: 'breaking',
    undone: 'breaking',
  },
  {
    title: 'a security scheme is described',
    row: '1.4 description (of a security scheme)',
    given: keyOnly,
    edit: merge(KEY, { description: 'Ask at the counter.' }),
    expect: 'annotation',
    undone: 'annotation',
  },
];
