import {
  allowsTier,
  HarnessError,
  NotSentError,
  TransportError,
  type Credential,
  type Target,
  type Transport,
} from '../core/index.ts';
import { asksToRun } from '../transport/index.ts';
import { createSession } from './create-session.ts';
import { referTo } from './credential-reference.ts';
import { fitRequest, markRequest } from './objects/index.ts';
import type { TenantProfile } from './tenant-profile.ts';

/** What anybody can make up, beside what the settings give. */
const HELD: ReadonlySet<Credential> = new Set(['valid', 'absent', 'malformed', 'empty', 'other-scheme', 'unknown']);
/** A lost answer is not worth more: what is behind it does not get better by being asked. */
const ATTEMPTS = 3;

/**
 * A real tenant as a target: it has what the settings name, and makes sessions of the workflow that is set aside. Credentials are named and not
 * known here. `run` begins the marks of this process.
 */
export function createTenantTarget(profile: TenantProfile, run: string): Target {
  const { tier, apis, objects, allowRun } = profile;
  const known = new Map(apis.map((api) => [api.name, api]));
  let marks = 0;
  let shared: Promise<string> | undefined;
  const nextMark = (): string => {
    marks += 1;
    return `${run}_${marks.toString(36)}`;
  };
  const target: Target = {
    kind: 'tenant',
    tier,
    statusOnDemand: false,
    secrets: [],
    attempts: ATTEMPTS,
    baseUrl: (api) => known.get(api)?.baseUrl,
    holds: (api, credential) => known.has(api) && HELD.has(credential),
    authorise: (api, credential) => {
      if (!target.holds(api, credential)) throw new TypeError(`there are no ${credential} credentials for ${api}`);
      return Promise.resolve(referTo({ api, credential }));
    },
    credentialVariable: (api) => known.get(api)?.credentialVariable ?? 'NERM_TOKEN',
    existing: async (operationId, parameter, use, transport) => {
      if (!isSession(operationId, parameter)) return undefined;
      if (use === 'case' && objects.sessionId !== null) return objects.sessionId;
      const make = (): Promise<string> => makeSession(target, profile, { nextMark, transport });
      if (use === 'story') return make();
      // One does for all cases: nothing can delete them.
      shared ??= make().catch((error: unknown) => {
        shared = undefined;
        throw error;
      });
      return shared;
    },
    lacks: (operationId, parameter, use) => {
      if (!isSession(operationId, parameter) || (use === 'case' && objects.sessionId !== null)) return undefined;
      if (objects.workflowId !== null && allowsTier(tier, 'own-objects')) return undefined;
      return use === 'case' ? 'NERM_TEST_SESSION_ID' : 'NERM_TEST_WORKFLOW_ID';
    },
    readPath: (operationId) => (operationId === 'patchWorkflowSession' ? '/workflow_sessions/{id}' : undefined),
    fit: (request, about) =>
      asksToRun(request.query) && !allowRun
        ? { kind: 'lacks', setting: 'ALLOW_RUN' }
        : fitRequest(request, objects, about),
    mark: (request, about) => {
      if (about.purpose !== 'write' && about.purpose !== 'must-be-refused') return request;
      return markRequest(request, about, nextMark());
    },
  };
  return target;
}

async function makeSession(
  target: Target,
  { objects: { workflowId, requesterId, attributeUids } }: TenantProfile,
  { nextMark, transport }: { readonly nextMark: () => string; readonly transport: Transport },
): Promise<string> {
  const baseUrl = target.baseUrl('nerm');
  if (baseUrl === undefined || workflowId === null)
    throw new HarnessError('setting-missing', 'no session can be created to work on', {
      hint: 'Set NERM_TEST_WORKFLOW_ID.',
    });
  const [attribute] = attributeUids;
  for (let attempt = 1; ; attempt += 1) {
    const attributes = attribute === undefined ? {} : { attributes: { [attribute]: nextMark() } };
    const session = { baseUrl, workflowId, requesterId, ...attributes };
    try {
      return await createSession(session, await target.authorise('nerm', 'valid'), transport);
    } catch (error) {
      const isLost = error instanceof TransportError && !(error instanceof NotSentError);
      // Without a mark it would be the same request once more.
      if (!isLost || attribute === undefined || attempt >= ATTEMPTS) throw error;
    }
  }
}

function isSession(operationId: string, parameter: string): boolean {
  return operationId === 'patchWorkflowSession' && parameter === 'id';
}
