import {
  allowsTier,
  purposeOfIntent,
  tierOfPurpose,
  type Case,
  type CaseRequest,
  type ObjectUse,
  type OperationId,
  type Purpose,
  type Target,
  type Unplanned,
} from '../core/index.ts';

/** Why something is not exercised: it makes no sense here, or it may not be. */
export interface Obstacle {
  readonly outcome: Unplanned['outcome'];
  readonly reason: string;
}

/** Where something would be sent, and what for. */
interface Destination {
  readonly operationId: OperationId;
  readonly api: string;
  readonly target: Target;
  readonly use: ObjectUse;
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
  return obstacleTo(purpose, [request], { operationId, api, target, use: 'case' });
}

/** Why `requests` cannot, or may not, be sent with `purpose`; undefined where they can. */
export function obstacleTo(
  purpose: Purpose,
  requests: readonly CaseRequest[],
  { operationId, api, target, use }: Destination,
): Obstacle | undefined {
  if (target.baseUrl(api) === undefined) return pointless(`no base URL is set for ${api}`);
  const needed = tierOfPurpose(purpose);
  if (!allowsTier(target.tier, needed)) return withheld(`not sent: needs SAFETY=${needed}, and it is ${target.tier}`);
  const [lack] = requests.flatMap(({ pathValues }) =>
    Object.entries(pathValues).flatMap(([name, { kind }]) =>
      kind === 'literal' ? [] : (target.lacks(operationId, name, use) ?? []),
    ),
  );
  return lack === undefined ? undefined : obstacleOfLack(lack);
}

/** What stands in the way where the setting `lack` would have to name an object, or to permit something. */
export function obstacleOfLack(lack: string): Obstacle {
  return withheld(`not sent: ${lack} is not set`);
}

function pointless(reason: string): Obstacle {
  return { outcome: 'not-applicable', reason };
}

function withheld(reason: string): Obstacle {
  return { outcome: 'not-verified', reason };
}
