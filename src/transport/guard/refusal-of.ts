import { allowsTier, tierOfPurpose, type HttpRequest } from '../../core/index.ts';
import { describeUrl } from '../describe-url.ts';
import type { GuardPolicy } from './guard-policy.ts';

/** Why a request stays here, and what would let it through. */
export interface Refusal {
  readonly what: string;
  readonly hint: string;
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD']);
/** The query parameter that starts a workflow (NERM `run`), and what surely does not: some servers take every other word, and none, for true. */
const RUN = /^run(?:\[.*\])?$/iu;
const RUNS_NOT = /^(?:false|0|no|off|f|n)$/iu;

/** Why `request` must not leave under `policy`; undefined where it may. What is not understood must not. */
export function refusalOf(request: HttpRequest, policy: GuardPolicy): Refusal | undefined {
  const { purpose, method } = request;
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
  if (url === undefined || !policy.origins.has(url.origin))
    return {
      what: `${describeUrl(request.url)} is on no host that the settings name`,
      hint: 'Set the base URL, or name the host in ALLOW_HOSTS.',
    };
  if (purpose === undefined)
    return { what: `nothing says what ${method} ${describeUrl(request.url)} is for`, hint: 'Please report it.' };
  if (purpose === 'token' && request.url !== policy.tokenUrl)
    return { what: `${describeUrl(request.url)} is not where tokens come from`, hint: 'Set ISC_TOKEN_URL.' };
  if (purpose === 'read' && !SAFE_METHODS.has(method))
    return { what: `${method} ${describeUrl(request.url)} is no way to look at something`, hint: 'Please report it.' };
  if (asksToRun(url.searchParams) && !policy.allowRun)
    return { what: 'run=true would send mail and start approvals', hint: 'Set ALLOW_RUN=true to permit it.' };
  const needed = tierOfPurpose(purpose);
  if (allowsTier(policy.tier, needed)) return changesForeign(request, policy);
  return { what: `${method} ${describeUrl(request.url)} needs SAFETY=${needed}`, hint: `It is ${policy.tier} now.` };
}

/** Also what must be refused names only what may be changed: it might be accepted. */
function changesForeign(request: HttpRequest, { foreignObject }: GuardPolicy): Refusal | undefined {
  const { method, url, purpose } = request;
  const foreign = purpose === 'write' || purpose === 'must-be-refused' ? foreignObject(request) : undefined;
  if (foreign === undefined) return undefined;
  return {
    what: `${method} ${describeUrl(url)} names ${JSON.stringify(foreign)}, which is neither set aside for tests nor made by this run`,
    hint: 'Name objects for tests by the settings NERM_TEST_… and ISC_TEST_ACCESS_REQUEST_IDS.',
  };
}

/** Whether query parameters start a workflow, as any server may understand them. */
export function asksToRun(query: Iterable<readonly [name: string, value: string]>): boolean {
  return [...query].some(([name, value]) => RUN.test(name) && !RUNS_NOT.test(value.trim()));
}
