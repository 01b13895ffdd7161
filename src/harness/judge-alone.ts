import { CHECKS, judgeExchange, judgeStory, STORY_CHECKS, type JudgedOperation } from '../checks/index.ts';
import {
  caseId,
  ConfigError,
  type Case,
  type CheckId,
  type Exchange,
  type Observation,
  type Story,
  type ToldStep,
} from '../core/index.ts';
import { decodeSavedCase, restoreCase } from '../generate/index.ts';
import { coreOperations } from './core-operations.ts';

/** What a check saw in an exchange. */
export interface ObservedBreach {
  readonly check: CheckId;
  readonly observation: Observation;
}

function operationCalled(operationId: string): JudgedOperation {
  const operations = coreOperations();
  const operation = operations.find(({ layers }) => layers.corrected.operation.id === operationId);
  if (operation !== undefined) return operation;
  throw new ConfigError('usage', `no operation is called ${JSON.stringify(operationId)}`, {
    hint: `Known: ${operations.map(({ layers }) => layers.corrected.operation.id).join(', ')}.`,
  });
}

/**
 * Judges an exchange that no plan knows of, such as one of an integration's own tests, by every rule that an answer of `operationId`
 * must keep whatever was asked. Throws a ConfigError where no operation is called so.
 */
export function judgeAlone(operationId: string, exchange: Exchange): readonly ObservedBreach[] {
  const operation = operationCalled(operationId);
  return judgeBy(operation, bareCase(operation, exchange), exchange);
}

/**
 * Judges the answer to a saved counterexample by all rules, those included that ask what was sent. Throws a ConfigError where its operation
 * is unknown, a TypeError where `saved` is none or the contract no longer says anything about it.
 */
export function judgeSaved(saved: unknown, exchange: Exchange): readonly ObservedBreach[] {
  const decoded = decodeSavedCase(saved, '');
  const operation = operationCalled(decoded.operationId);
  const testCase = restoreCase(operation, decoded, 'alone');
  if (testCase === undefined) throw new TypeError('the contract says nothing about this request any more');
  return judgeBy(operation, testCase, exchange);
}

/** Judges the answers to a story, taken together. Throws a ConfigError where its operation is unknown. */
export function judgeTold(story: Story, told: readonly ToldStep[]): readonly ObservedBreach[] {
  const operation = operationCalled(story.operationId);
  return judgeStory(STORY_CHECKS, operation, story, told).flatMap(({ check, judgement }) =>
    judgement.kind === 'judged' ? judgement.observations.map((observation) => ({ check: check.id, observation })) : [],
  );
}

function judgeBy(operation: JudgedOperation, testCase: Case, exchange: Exchange): readonly ObservedBreach[] {
  return judgeExchange(CHECKS, operation, testCase, exchange).flatMap(({ check, judgement }) =>
    judgement.kind === 'judged' ? judgement.observations.map((observation) => ({ check: check.id, observation })) : [],
  );
}

/** A case that claims nothing about the request: only the checks of the answer itself apply to it. */
function bareCase({ layers }: JudgedOperation, { request, response }: Exchange): Case {
  const { id, path } = layers.corrected.operation;
  return {
    id: caseId(`${id}/observed`),
    operationId: id,
    probe: 'observed',
    kind: 'probe',
    title: 'an exchange that was observed',
    intent: { kind: 'force-status', status: response.status },
    request: {
      method: request.method,
      path,
      pathValues: {},
      query: [],
      headers: request.headers,
      body: { kind: 'none' },
      credential: 'valid',
    },
    focus: null,
    twin: null,
  };
}
