import { checkId, JUDGED_LAYERS } from '../core/index.ts';
import type { Check, CheckContext } from './check.ts';
import { defectOf } from './defect-of.ts';
import { HOLDS, judged, notVerified } from './judgement.ts';
import { notAboutTheData } from './not-about-the-data.ts';

/** The statuses by which a server says that it looked at the data and did not like it. */
const REFUSALS_OF_DATA = new Set([400, 413, 415, 422]);

/** A request with one thing wrong must be refused as bad data: 400, 413, 415 or 422, and nothing else. */
export const invalidRefused: Check = {
  id: checkId('invalid-refused'),
  level: 'MUST',
  title: 'an invalid request is accepted',
  source: 'the contract: what its request schema forbids is forbidden; RFC 9110 §15.5',
  applies: ({ intent }) => intent.kind === 'refuse-data',
  judge: (context) => {
    const { response } = context.exchange;
    const { intent, request } = context.case;
    if (intent.kind !== 'refuse-data' || request.body.kind !== 'json')
      return notVerified('the case has no body to judge');
    if (REFUSALS_OF_DATA.has(response.status)) return HOLDS;
    if (response.status >= 300) {
      const reason = notAboutTheData(response.status) ?? `it is a ${response.status}`;
      return notVerified(`the refusal is not about the data: ${reason}`);
    }
    const { value } = request.body;
    const violated = JUDGED_LAYERS.flatMap((layer) => requestViolations(context, layer, value).slice(0, 1));
    const [first] = violated;
    // Judged again as it was sent: a request that no layer forbids accuses nobody.
    if (first === undefined) return notVerified('the request turned out to be valid');
    const both = violated.length === JUDGED_LAYERS.length;
    const place = first.instancePointer === '' ? '(root)' : first.instancePointer;
    return judged({
      severity: both ? 'violation' : 'spec-defect',
      layer: first.layer,
      pointer: first.schemaPointer,
      message: `accepted with ${response.status} although ${place} must be ${first.expected}; sent ${first.got}`,
      defect: both ? null : defectOf(context.operation.contract, first.schemaPointer),
    });
  },
};

function requestViolations({ operation }: CheckContext, layer: (typeof JUDGED_LAYERS)[number], value: unknown) {
  const { operation: documented, schemas } = operation.layers[layer];
  const schema = documented.requestBody?.content[0]?.schema;
  return schema === undefined || schema === null ? [] : schemas.validator(schema, 'request')(value);
}
