import {
  allowsTier,
  purposeOfIntent,
  tierOfPurpose,
  type Case,
  type CaseRequest,
  type Unplanned,
  type OperationId,
  type Purpose,
  type Target,
} from '../core/index.ts';

/** Why something is not exercised: it makes no sense here, or it may not be. */
export interface Obstacle {
  readonly outcome: Unplanned['outcome'];
  readonly reason: string;
}

/** Why `target` cannot, or may not, take part in a case; undefined where it can. */
export function obstacleToCase(
  { intent, request, operationId }: Case,
  api: string,
  target: Target,
): Obstacle | undefined {
  if (intent.kind === 'force-status' && !target.statusOnDemand)
    return pointless('the target gives no status on demand');
  const purpose = purposeOfIntent(intent, request.method);
  if (target.baseUrl(api) !== undefined && !target.holds(api, request.credential))
    return pointless(`the target has no ${request.credential} credentials for ${api}`);
  return obstacleTo(purpose, [request], { operationId, api, target });
}

/** Where something would be sent. */
interface Destination {
  readonly operationId: OperationId;
  readonly api: string;
  readonly target: Target;
}

/** Why `requests` cannot, or may not, be sent with `purpose`; undefined where they can. */
export function obstacleTo(
  purpose: Purpose,
  requests: readonly CaseRequest[],
  { operationId, api, target }: Destination,
): Obstacle | undefined {
  if (target.baseUrl(api) === undefined) return pointless(`no base URL is set for ${api}`);
  const needed = tierOfPurpose(purpose);
  if (!allowsTier(target.tier, needed)) return withheld(`not sent: needs SAFETY=${needed}, and it is ${target.tier}`);
  const [lack] = requests.flatMap(({ pathValues }) =>
    Object.entries(pathValues).flatMap(([name, { kind }]) =>
      kind === 'literal' ? [] : (target.lacks(operationId, name) ?? []),
    ),
  );
  return lack === undefined ? undefined : withheld(`not sent: ${lack} is not set`);
}

function pointless(reason: string): Obstacle {
  return { outcome: 'not-applicable', reason };
}

function withheld(reason: string): Obstacle {
  return { outcome: 'not-verified', reason };
}
