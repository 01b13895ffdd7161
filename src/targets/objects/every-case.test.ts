import { expect, test } from '@playwright/test';

import { purposeOfIntent, type Case, type CaseRequest } from '../../core/index.ts';
import type { JudgedOperation } from '../../checks/index.ts';
import { aboutCase } from '../../engine/about.ts';
import { buildRequest } from '../../engine/build-request.ts';
import { labelRequest } from '../../generate/index.ts';
import { planFor } from '../../harness/plan-for.ts';
import { createBudget } from '../../transport/index.ts';
import { tenantPolicy } from '../tenant-access.ts';
import type { TestObjects } from '../settings-tenant.ts';
import { tenantProfile } from '../tenant-profile.ts';
import { createTenantTarget } from '../tenant-target.ts';
import { OBJECTS } from '../testing/test-objects.ts';
import { tenantSettings } from '../testing/tenant.ts';

const SCOPE = { seed: 7, operations: null, checks: null, profile: 'gate' } as const;
const DRAWN = 60;
const OPERATIONS = [
  'createCloseSessionAction',
  'createUsernamePasswordAction',
  'createPasswordUpdateWorkflow',
  'patchWorkflowSession',
  'closeAccessRequest',
];

const VARIANTS = {
  'with every object': OBJECTS,
  'without attributes': { ...OBJECTS, attributeUids: [] },
  'with one access request': { ...OBJECTS, accessRequestIds: OBJECTS.accessRequestIds.slice(0, 1) },
};

/** The cases of a plan, and what is drawn beside them. */
function casesFor(operationId: string, objects: TestObjects) {
  const settings = tenantSettings({ objects });
  const target = createTenantTarget(tenantProfile(settings), 'sc00c0ffee');
  const plan = planFor(target, { ...SCOPE, operations: [operationId] });
  const planned = [...plan.exercises.values()].flatMap((item) => (item.kind === 'case' ? [item] : []));
  const drawn = plan.series.flatMap(({ series, operation }) =>
    Array.from({ length: DRAWN }, (_, index) => series.draw(operation, SCOPE.seed, index)).flatMap((made) =>
      made === undefined ? [] : [{ testCase: made.testCase, operation }],
    ),
  );
  return { target, cases: [...planned, ...drawn], policy: tenantPolicy(settings, createBudget(null)) };
}

for (const [what, objects] of Object.entries(VARIANTS))
  for (const operationId of OPERATIONS) {
    test(`${operationId}: no request names what is somebody else's, ${what}`, () => {
      const { target, cases, policy } = casesFor(operationId, objects);

      const foreign = cases.flatMap(({ testCase, operation }) => {
        const { id, intent, twin } = testCase;
        const request = target.mark(testCase.request, aboutCase(testCase));
        const purpose = purposeOfIntent(intent, request.method);
        return [request, ...(twin === null ? [] : [twin])]
          .map((item) => policy.foreignObject({ ...wire(item, operation), purpose }))
          .filter((found) => found !== undefined)
          .map((found) => `${id}: ${found}`);
      });

      expect(cases.length).toBeGreaterThan(100);
      expect(foreign).toEqual([]);
    });

    test(`${operationId}: what is valid stays so, and so does what is not, ${what}`, () => {
      const { target, cases } = casesFor(operationId, objects);

      const turned = cases.flatMap(({ testCase, operation }) => {
        const wanted = wantedLabel(testCase);
        const { id, request, twin } = testCase;
        const marked = target.mark(request, aboutCase(testCase));
        return [
          { as: 'fitted', label: wanted, got: labelRequest(operation, request).kind },
          { as: 'marked', label: wanted, got: labelRequest(operation, marked).kind },
          ...(twin === null ? [] : [{ as: 'twin', label: 'valid', got: labelRequest(operation, twin).kind }]),
        ]
          .filter(({ label, got }) => label !== null && label !== got)
          .map(({ as, label, got }) => `${id} ${as} is ${got}, not ${label}`);
      });

      expect(turned).toEqual([]);
    });
  }

/** What the wire label of a case has to be; null where its data is not what it is about. */
function wantedLabel({ intent }: Case): 'valid' | 'invalid' | null {
  if (intent.kind === 'accept') return 'valid';
  return intent.kind === 'refuse-data' ? 'invalid' : null;
}

function wire(request: CaseRequest, { contract }: JudgedOperation) {
  const pathValues = Object.fromEntries(
    Object.entries(request.pathValues).map(([name, value]) => [
      name,
      value.kind === 'literal' ? value.value : (OBJECTS.sessionId ?? ''),
    ]),
  );
  return buildRequest(request, { baseUrl: `https://acme.example/${contract.api}`, authorisation: [], pathValues });
}
