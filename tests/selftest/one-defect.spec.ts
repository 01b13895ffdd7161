import {
  contextFor,
  expect,
  isJsonArray,
  isJsonObject,
  runInProcess,
  standardPipeline,
  startDefectiveMock,
  test,
  type Pipeline,
} from '../../fixtures/selftest.ts';

type Call = Parameters<Pipeline['behave']>[0];
type Json = Call['json'];

interface Defect {
  readonly title: string;
  readonly operation: string;
  /** What the server takes a body for: it is wrong in this one class and right in everything else. */
  readonly mistakes: (json: Json) => Json;
  readonly check: string;
  /** What the finding has to say. */
  readonly says: RegExp;
}

function objectAt(json: Json, name: string): Json {
  const value = json[name];
  return isJsonObject(value) ? value : {};
}

function listAt(json: Json, name: string): Extract<Json[string], readonly unknown[]> {
  const value = json[name];
  return isJsonArray(value) ? value : [];
}

/** The number of ids, taken for another. */
function countOf(from: number, to: number): Defect['mistakes'] {
  return (json) =>
    listAt(json, 'accessRequestIds').length === from && json['accessRequestIds'] !== undefined
      ? { ...json, accessRequestIds: Array.from({ length: to }, (_, at) => `id-${at}`) }
      : json;
}

/** The session in a body, changed. */
function session(change: (session: Json) => Json): Defect['mistakes'] {
  return (json) =>
    typeof json['workflow_session'] === 'object'
      ? { ...json, workflow_session: change(objectAt(json, 'workflow_session')) }
      : json;
}

type Entry = readonly [name: string, value: Json[string]];

/** The attributes of the session in a body, entry by entry. */
function attributes(change: (...entry: Entry) => readonly Entry[]): Defect['mistakes'] {
  return session((inner) => {
    if (!isJsonObject(inner['attributes'])) return inner;
    const entries = Object.entries(inner['attributes']).flatMap(([name, value]) => change(name, value));
    return { ...inner, attributes: Object.fromEntries(entries) };
  });
}

function textual(change: (text: string) => string): Defect['mistakes'] {
  return attributes((name, value) => [[name, typeof value === 'string' ? change(value) : value]]);
}

const CLOSE = 'closeAccessRequest';
const PATCH = 'patchWorkflowSession';
/** No count of ids that is accepted. */
const TOO_MANY = 600;

const DEFECTS: readonly Defect[] = [
  {
    title: 'takes no ids for one',
    operation: CLOSE,
    mistakes: countOf(0, 1),
    check: 'invalid-refused',
    says: /accessRequestIds must be at least 1 items/u,
  },
  {
    title: 'refuses a single id',
    operation: CLOSE,
    mistakes: countOf(1, TOO_MANY),
    check: 'valid-accepted',
    says: /valid request is refused/u,
  },
  {
    title: 'refuses 500 ids',
    operation: CLOSE,
    mistakes: countOf(500, TOO_MANY),
    check: 'valid-accepted',
    says: /valid request is refused/u,
  },
  {
    title: 'takes 501 ids for 500',
    operation: CLOSE,
    mistakes: countOf(501, 500),
    check: 'invalid-refused',
    says: /at most 500 items/u,
  },
  {
    title: 'refuses one status of 61',
    operation: PATCH,
    mistakes: session((inner) => (inner['status'] === 'pending_trigger' ? { ...inner, status: 'nothing' } : inner)),
    check: 'valid-accepted',
    says: /valid request is refused/u,
  },
  {
    title: 'keeps another status in place of one of 61',
    operation: PATCH,
    mistakes: session((inner) => (inner['status'] === 'soap_request_sent' ? { ...inner, status: 'new' } : inner)),
    check: 'echo',
    says: /soap_request_sent/u,
  },
  {
    title: 'takes one status of 61 in capitals',
    operation: PATCH,
    mistakes: session((inner) => (inner['status'] === 'UN_ASSIGNED' ? { ...inner, status: 'un_assigned' } : inner)),
    check: 'invalid-refused',
    says: /UN_ASSIGNED/u,
  },
  {
    title: 'loses attributes called __proto__',
    operation: PATCH,
    mistakes: attributes((name, value) => (name === '__proto__' ? [] : [[name, value]])),
    check: 'echo',
    says: /__proto__/u,
  },
  {
    title: 'folds the names of attributes',
    operation: PATCH,
    mistakes: attributes((name, value) => [[name === 'UPPER_CASE_UID' ? name.toLowerCase() : name, value]]),
    check: 'echo',
    says: /UPPER_CASE_UID/u,
  },
  {
    title: 'refuses attributes whose name is an emoji',
    operation: PATCH,
    mistakes: attributes((name, value) => [[name, /\p{Emoji_Presentation}/u.test(name) ? 5 : value]]),
    check: 'valid-accepted',
    says: /valid request is refused/u,
  },
  {
    title: 'trims the values of attributes',
    operation: PATCH,
    mistakes: textual((text) => text.trim()),
    check: 'echo',
    says: /trimmed|blank/iu,
  },
  {
    title: 'normalises the values of attributes',
    operation: PATCH,
    mistakes: textual((text) => text.normalize('NFC')),
    check: 'echo',
    says: /normali/iu,
  },
  {
    title: 'takes a number in the last of many ids for a text',
    operation: CLOSE,
    mistakes: (json) =>
      listAt(json, 'accessRequestIds').length > 50
        ? {
            ...json,
            accessRequestIds: listAt(json, 'accessRequestIds').map((item, at) =>
              at > 50 ? JSON.stringify(item) : item,
            ),
          }
        : json,
    check: 'invalid-refused',
    says: /accessRequestIds\/\d+ must be string/u,
  },
  {
    title: 'does not look at the last of many profiles',
    operation: PATCH,
    mistakes: session((inner) => {
      const ids = listAt(inner, 'profile_ids');
      return ids.length > 50 ? { ...inner, profile_ids: ids.slice(0, 50) } : inner;
    }),
    check: 'invalid-refused',
    says: /profile_ids\/\d+ must be/u,
  },
];

/** The mock, but for what it takes a body for. */
function mistaking(mistakes: Defect['mistakes']): Partial<Pipeline> {
  return { behave: (call, world) => standardPipeline.behave({ ...call, json: mistakes(call.json) }, world) };
}

for (const { title, operation, mistakes, check, says } of DEFECTS)
  test(`a server that ${title} is found by the fixed cases alone`, async () => {
    const mock = await startDefectiveMock(mistaking(mistakes));

    const report = await runInProcess(
      { ...contextFor(mock.address), operations: [operation] },
      { failOn: 'violation', layer: 'corrected' },
    );
    await mock.close();

    const fixed = report.findings.filter(
      (item) => item.check === check && item.case?.id.includes('/random-') === false,
    );
    const finding = fixed.find(({ message }) => says.test(message));
    expect(finding?.message, report.findings.map((item) => item.message).join('\n')).toMatch(says);
    expect(['3/3', null]).toContain(finding?.reproduced);
  });
