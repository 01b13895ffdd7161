import type { JudgedOperation } from '../checks/index.ts';
import {
  HarnessError,
  respell,
  type Asked,
  type CaseRequest,
  type Exchange,
  type ObjectUse,
  type Purpose,
  type Target,
  type Transport,
} from '../core/index.ts';
import { buildRequest } from './build-request.ts';
import type { ExerciseDependencies } from './dependencies.ts';

/** Path values that are already known, by name. */
export type KnownObjects = Readonly<Record<string, string>>;

/** How and why a request is sent. */
export interface Errand {
  readonly transport: Transport;
  readonly purpose: Purpose;
  /** What is known of its data. */
  readonly asked?: Asked | undefined;
  /** Objects that stand for the path parameters of that name; others are asked of the target. */
  readonly known?: KnownObjects;
}

/**
 * Fills the holes of `request` (base URL, credentials, objects of the target) and sends it once, as the errand says; what the answer
 * shows of secrets is masked. Throws a HarnessError where no complete answer came or the target knows no object.
 */
export async function sendRequest(
  request: CaseRequest,
  operation: JudgedOperation,
  { target, recorder }: Pick<ExerciseDependencies, 'target' | 'recorder'>,
  { transport, purpose, asked, known }: Errand,
): Promise<Exchange> {
  const { api } = operation.contract;
  const baseUrl = target.baseUrl(api);
  const authorisation = await target.authorise(api, request.credential);
  if (baseUrl === undefined)
    throw new TypeError(`a request to ${api} was planned for a target that cannot take part in it`);
  const pathValues = { ...(await fillObjects(request, operation, target, transport, known)) };
  const built = buildRequest(request, { baseUrl, authorisation, pathValues });
  const { id } = operation.layers.corrected.operation;
  return recorder.shield(await transport.send({ ...built, purpose, operation: id, ...(asked && { asked }) }));
}

async function fillObjects(
  { pathValues, path }: CaseRequest,
  operation: JudgedOperation,
  target: Target,
  transport: Transport,
  known: KnownObjects | undefined,
): Promise<Readonly<Record<string, string>>> {
  const filled: Record<string, string> = {};
  for (const [name, value] of Object.entries(pathValues))
    if (value.kind === 'literal') filled[name] = value.value;
    else {
      const id = known?.[name] ?? (await existingObject(operation, { name, path, use: 'case' }, target, transport));
      filled[name] = value.kind === 'respelt' ? respell(id, value.spelling) : id;
    }
  return filled;
}

/** What has to be named. */
interface Wanted {
  readonly name: string;
  readonly path: string;
  readonly use: ObjectUse;
}

/** An object of the target's that the path parameter `name` may stand for. Throws a HarnessError where it knows none. */
export async function existingObject(
  { layers }: JudgedOperation,
  { name, path, use }: Wanted,
  target: Target,
  transport: Transport,
): Promise<string> {
  const id = await target.existing(layers.corrected.operation.id, name, use, transport);
  if (id !== undefined) return id;
  throw new HarnessError('target-unreachable', `the target knows no object for {${name}} of ${path}`, {
    hint: 'Name an object set aside for tests in the settings.',
  });
}
