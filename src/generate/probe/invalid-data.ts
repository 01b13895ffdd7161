import { jsonPointer, pointerTokens, type Case, type JsonValue } from '../../core/index.ts';
import { editValue } from '../edit-value.ts';
import { MUTATIONS } from '../mutation/registry.ts';
import { sitesOf } from '../mutation/site.ts';
import type { Subject } from '../subject.ts';
import { isValidRequest, validRequest } from '../valid-request.ts';
import { makeCase, type Probe } from './probe.ts';

const ID = 'invalid-data';

/** Is a request refused that is wrong in exactly one thing? */
export const invalidData: Probe = {
  id: ID,
  title: 'a request that is wrong in one thing is refused',
  cases: (subject) => {
    const { operation, schemas } = subject.layers.corrected;
    const document = subject.contract.documents.corrected;
    const request = validRequest(subject);
    const schema = operation.requestBody?.content[0]?.schema ?? null;
    // What is wrong to begin with would be wrong in two things.
    if (request.body.kind !== 'json' || schema === null || !isValidRequest(subject, request)) return [];
    const { value } = request.body;
    const isInvalid = (body: JsonValue): boolean => schemas.validator(schema, 'request')(body).length > 0;
    return MUTATIONS.flatMap((mutation) =>
      sitesOf(document, schema, value).flatMap((site): readonly Case[] => {
        const mutated = site.pointer === jsonPointer() ? undefined : mutation.mutate(site);
        if (mutated === undefined) return [];
        const body = editValue(value, site.pointer, mutated.kind === 'remove' ? undefined : mutated.value);
        return isInvalid(body)
          ? [caseOf(subject, mutation, site, { ...request, body: { kind: 'json', value: body } })]
          : [];
      }),
    );
  },
};

function caseOf(
  subject: Subject,
  mutation: (typeof MUTATIONS)[number],
  { pointer, attribute }: ReturnType<typeof sitesOf>[number],
  request: Case['request'],
): Case {
  return makeCase(subject, ID, `${mutation.id}${pointer}`, {
    kind: 'negative',
    title: `refuses ${mutation.title}: ${pointerTokens(pointer).join('.')}`,
    intent: { kind: 'refuse-data', mutation: mutation.id, pointer, attribute },
    request,
  });
}
