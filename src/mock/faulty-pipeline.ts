import type { Received } from './call.ts';
import type { Fault } from './faults/fault.ts';
import { standardPipeline, type Pipeline } from './pipeline.ts';
import { ROUTE_TABLE } from './route-table.ts';

/** The server that has `faults` and no other; each is in its operation alone. */
export function faultyPipeline(faults: readonly Fault[]): Pipeline {
  return faults.reduce(withFault, standardPipeline);
}

function withFault(standard: Pipeline, fault: Fault): Pipeline {
  const broken: Pipeline = { ...standard, ...fault.defect(standard) };
  const operations = new Set([fault.operation, ...(fault.also ?? [])]);
  const concerns = placeOf(fault);
  const only =
    (name: StageName): Pipeline[StageName] =>
    (call, world) =>
      (operations.has(call.operation.operationId) ? broken : standard)[name](call, world);
  return {
    route: (received, world) => (concerns(received) ? broken : standard).route(received, world),
    authorise: only('authorise'),
    limitRate: only('limitRate'),
    answerPreference: only('answerPreference'),
    requireExperimental: only('requireExperimental'),
    limitSize: only('limitSize'),
    requireMediaType: only('requireMediaType'),
    readJson: only('readJson'),
    behave: (call, world) => (operations.has(call.operation.operationId) ? broken : standard).behave(call, world),
    render: (reply, received) => (concerns(received) ? broken : standard).render(reply, received),
    write: (reply, response) => {
      const { method = '', url = '' } = response.req;
      (concerns({ method, target: url }) ? broken : standard).write(reply, response);
    },
  };
}

type StageName = Exclude<keyof Pipeline, 'route' | 'behave' | 'render' | 'write'>;

/** Whether a request goes to the operation of `fault`, or to its path by a method that nobody offers there. */
function placeOf(fault: Fault): (received: Pick<Received, 'method' | 'target'>) => boolean {
  const path = ROUTE_TABLE.find(({ operationId }) => operationId === fault.operation)?.path ?? '';
  const pattern = new RegExp(`${path.replaceAll(/\{[^}]*\}/gu, '[^/]+')}$`, 'u');
  const others = ROUTE_TABLE.filter((row) => row.path === path && row.operationId !== fault.operation);
  return ({ method, target }) =>
    pattern.test(target.replace(/\?.*$/u, '')) && !others.some((row) => row.method === method);
}
