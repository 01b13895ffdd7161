import {
  caseId,
  JUDGED_LAYERS,
  jsonPointer,
  operationId,
  type AppliedMutation,
  type Case,
  type Exchange,
  type HeaderFields,
  type Intent,
  type JsonValue,
  type Observation,
} from '../../core/index.ts';
import type { JudgedOperation, Judgement } from '../check.ts';
import { judgeExchange } from '../judge-exchange.ts';
import { CHECKS } from '../registry.ts';
import { inlineOperation } from './judged.ts';

/** For unit tests: an answer; JSON where `json` is given, else the bytes of `body`. */
export interface Answer {
  readonly status: number;
  readonly headers?: HeaderFields;
  readonly json?: JsonValue;
  readonly body?: string | Uint8Array;
  readonly durationMs?: number;
}

/** For unit tests: an exchange with the given answer. A JSON answer says so, unless it has headers of its own. */
export function exchangeWith({ status, headers, json, body, durationMs }: Answer): Exchange {
  const text = json === undefined ? (body ?? '') : JSON.stringify(json);
  const typed: HeaderFields = json === undefined ? [] : [['Content-Type', 'application/json']];
  return {
    request: { method: 'POST', url: 'https://tenant.example/api/things', headers: [] },
    response: {
      status,
      headers: headers ?? typed,
      body: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    },
    startedAt: Date.UTC(2030, 0, 15),
    durationMs: durationMs ?? 5,
  };
}

/** For unit tests: the mutation `id` of the body at `pointer`; what it names is the last part of that. */
export function mutationAt(pointer: string, id = 'wrong-type'): AppliedMutation {
  return { id, place: 'body', pointer, attribute: pointer.split('/').at(-1) ?? null, before: '"x"', after: '5' };
}

/** For unit tests: the intent of a request whose body breaks a rule of both layers at `pointer`. */
export function refuseData(pointer: string, id = 'wrong-type'): Intent {
  const breach = {
    pointer: jsonPointer('schema', 'type'),
    where: pointer,
    keyword: 'type',
    expected: 'string',
    got: '5',
  };
  return {
    kind: 'refuse-data',
    mutation: mutationAt(pointer, id),
    breaches: JUDGED_LAYERS.map((layer) => ({ layer, ...breach })),
  };
}

/** For unit tests: a case with the given intent; `body` is the JSON that it sends. */
export function caseWith(intent: Intent, body?: JsonValue): Case {
  return {
    id: caseId(`createThing/${intent.kind}/only`),
    operationId: operationId('createThing'),
    probe: intent.kind,
    kind: 'probe',
    title: 'a case',
    intent,
    request: {
      method: intent.kind === 'refuse-method' ? 'DELETE' : 'POST',
      path: '/things',
      pathValues: {},
      query: [],
      headers: [],
      body: body === undefined ? { kind: 'none' } : { kind: 'json', value: body },
      credential: 'valid',
    },
    focus: null,
    twin: null,
  };
}

/** For unit tests: an exchange in its setting. By default a valid request to an operation that documents 200 and nothing else. */
export interface Scene {
  readonly operation?: JudgedOperation;
  readonly testCase?: Case;
  readonly answer: Answer;
}

let plain: JudgedOperation | undefined;

/** For unit tests: what the check called `id` makes of a scene; undefined where it does not apply. */
export function judgementOf(id: string, { operation, testCase, answer }: Scene): Judgement | undefined {
  const checks = CHECKS.filter((check) => check.id === id);
  if (checks.length !== 1) throw new TypeError(`no check is called ${id}`);
  const judged = operation ?? (plain ??= inlineOperation({}));
  const [result] = judgeExchange(checks, judged, testCase ?? caseWith({ kind: 'accept' }), exchangeWith(answer));
  return result?.judgement;
}

/** For unit tests: what the check called `id` observes; throws where it does not judge. */
export function observationsOf(id: string, scene: Scene): readonly Observation[] {
  const judgement = judgementOf(id, scene);
  if (judgement?.kind === 'judged') return judgement.observations;
  throw new TypeError(`${id} does not judge: ${JSON.stringify(judgement)}`);
}

/** For unit tests: the outcome in a word: the severities, `holds`, `not-verified`, `nothing-to-judge` or `does not apply`. */
export function outcomeOf(id: string, scene: Scene): string {
  const judgement = judgementOf(id, scene);
  if (judgement === undefined) return 'does not apply';
  if (judgement.kind !== 'judged') return judgement.kind;
  return judgement.observations.map(({ severity }) => severity).join(' ') || 'holds';
}
