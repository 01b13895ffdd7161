import { CHECKS, judgedOperations, judgeExchange, type JudgedOperation } from '../checks/index.ts';
import { caseId, ConfigError, type Case, type CheckId, type Exchange, type Observation } from '../core/index.ts';
import { loadCoreContracts } from './core-contracts.ts';

/** What a check saw in an exchange. */
export interface ObservedBreach {
  readonly check: CheckId;
  readonly observation: Observation;
}

let operations: readonly JudgedOperation[] | undefined;

/**
 * Judges an exchange that no plan knows of, such as one of an integration's own tests, by every rule that an answer of `operationId`
 * must keep whatever was asked. Throws a ConfigError where no operation is called so.
 */
export function judgeAlone(operationId: string, exchange: Exchange): readonly ObservedBreach[] {
  operations ??= loadCoreContracts().flatMap(judgedOperations);
  const operation = operations.find(({ layers }) => layers.corrected.operation.id === operationId);
  if (operation === undefined)
    throw new ConfigError('usage', `no operation is called ${JSON.stringify(operationId)}`, {
      hint: `Known: ${operations.map(({ layers }) => layers.corrected.operation.id).join(', ')}.`,
    });
  return judgeExchange(CHECKS, operation, bareCase(operation, exchange), exchange).flatMap(({ check, judgement }) =>
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
