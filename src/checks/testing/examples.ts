import { caseWith, mutationAt, refuseData, type Scene } from './answered.ts';
import { inlineOperation, jsonResponse } from './judged.ts';

const documented = inlineOperation({
  request: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
  responses: {
    '200': jsonResponse({ type: 'object', properties: { id: { type: 'integer' } } }),
    '429': { description: 'Wait.', headers: { 'Retry-After': { required: true, schema: { type: 'string' } } } },
  },
});
const badName = caseWith(refuseData('/name'), { name: 5 });
const toldToWait = caseWith({ kind: 'force-status', status: 429 });
const absent = caseWith({ kind: 'refuse-credential', credential: 'absent' });
const unoffered = caseWith({ kind: 'refuse-method', offered: ['POST'] });
const plainText = caseWith({ kind: 'refuse-media-type', mediaType: 'text/plain' });
const malformed = caseWith({ kind: 'refuse-malformed-json', mutation: mutationAt('') });
const nobody = caseWith({ kind: 'refuse-unknown-id', parameter: 'id' });
const headerless = caseWith({ kind: 'omit-header', header: 'X-Experimental', instead: null });

const named = inlineOperation({
  request: { type: 'object', properties: { name: { type: 'string' } } },
  responses: { '200': jsonResponse({ type: 'object', properties: { name: { type: 'string' } } }) },
});
const sendsName = caseWith({ kind: 'accept' }, { name: 'X' });
const shown = jsonResponse({ type: 'object', properties: { id: { type: 'string', readOnly: true } } });
const inPath = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const addressed = inlineOperation({
  paths: { '/{id}': { post: { operationId: 'createThing', parameters: [inPath], responses: { '200': shown } } } },
});
const bare = caseWith({ kind: 'accept' });
// The exchange of these scenes goes to `…/things`.
const toOne = {
  ...bare,
  request: { ...bare.request, path: '/{id}', pathValues: { id: { kind: 'existing' } } },
} as const;

/** For unit tests: per check an exchange that fires it and one that does not. */
export const EXAMPLES: Readonly<Record<string, { readonly fires: Scene; readonly silent: Scene }>> = {
  'valid-accepted': { fires: { answer: { status: 400 } }, silent: { answer: { status: 200 } } },
  'invalid-refused': {
    fires: { operation: documented, testCase: badName, answer: { status: 200, json: {} } },
    silent: { operation: documented, testCase: badName, answer: { status: 400 } },
  },
  'status-documented': { fires: { answer: { status: 418 } }, silent: { answer: { status: 200 } } },
  'content-type-documented': {
    fires: { operation: documented, answer: { status: 200, headers: [['Content-Type', 'text/html']], body: 'Hi' } },
    silent: { operation: documented, answer: { status: 200, json: {} } },
  },
  'body-well-formed': {
    fires: { answer: { status: 200, headers: [['Content-Type', 'application/json']], body: '{"a":' } },
    silent: { answer: { status: 200, json: { a: 1 } } },
  },
  'body-schema': {
    fires: { operation: documented, answer: { status: 200, json: { id: 'one' } } },
    silent: { operation: documented, answer: { status: 200, json: { id: 1 } } },
  },
  'headers-documented': {
    fires: { operation: documented, testCase: toldToWait, answer: { status: 429 } },
    silent: { operation: documented, testCase: toldToWait, answer: { status: 429, headers: [['retry-after', '5']] } },
  },
  'undocumented-property': {
    fires: { operation: documented, answer: { status: 200, json: { id: 1, extra: true } } },
    silent: { operation: documented, answer: { status: 200, json: { id: 1 } } },
  },
  'no-server-error': { fires: { answer: { status: 500 } }, silent: { answer: { status: 400 } } },
  'no-internal-leak': {
    fires: { answer: { status: 500, body: 'SQLSTATE[42S02]: Base table not found' } },
    silent: { answer: { status: 500, body: 'Something failed inside.' } },
  },
  'auth-required': {
    fires: { testCase: absent, answer: { status: 200 } },
    silent: { testCase: absent, answer: { status: 401, headers: [['WWW-Authenticate', 'Bearer']] } },
  },
  'experimental-header': {
    fires: { testCase: headerless, answer: { status: 202 } },
    silent: { testCase: headerless, answer: { status: 400 } },
  },
  'method-not-allowed': {
    fires: { testCase: unoffered, answer: { status: 405 } },
    silent: { testCase: unoffered, answer: { status: 405, headers: [['Allow', 'POST']] } },
  },
  'media-type-refused': {
    fires: { testCase: plainText, answer: { status: 200 } },
    silent: { testCase: plainText, answer: { status: 415 } },
  },
  'malformed-json-refused': {
    fires: { testCase: malformed, answer: { status: 200 } },
    silent: { testCase: malformed, answer: { status: 400 } },
  },
  'unknown-id-refused': {
    fires: { testCase: nobody, answer: { status: 200 } },
    silent: { testCase: nobody, answer: { status: 404 } },
  },
  'refusal-names-field': {
    fires: {
      operation: documented,
      testCase: badName,
      answer: { status: 400, json: { error: 'Something is wrong.' } },
    },
    silent: { operation: documented, testCase: badName, answer: { status: 400, json: { error: 'name is no text' } } },
  },
  echo: {
    fires: { operation: named, testCase: sendsName, answer: { status: 200, json: { name: 'x' } } },
    silent: { operation: named, testCase: sendsName, answer: { status: 200, json: { name: 'X' } } },
  },
  identity: {
    fires: { operation: addressed, testCase: toOne, answer: { status: 200, json: { id: 'two' } } },
    silent: { operation: addressed, testCase: toOne, answer: { status: 200, json: { id: 'things' } } },
  },
  'response-time': {
    fires: { answer: { status: 200, durationMs: 5001 } },
    silent: { answer: { status: 200, durationMs: 5000 } },
  },
};
