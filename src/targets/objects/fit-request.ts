import type { About, CaseBody, CaseRequest, Fitted, PathValue } from '../../core/index.ts';
import type { TestObjects } from '../settings-tenant.ts';
import { fitBody } from './fit-body.ts';
import { fitBytes, fitText } from './fit-text.ts';
import { NOBODY, replaceIdLikes, writtenAs } from './id-like.ts';

/**
 * `request` with the ids of `objects` in place of those that the contract shows as examples, or that were drawn at random: they name nothing
 * on a tenant, or somebody's objects. A member for which nothing is set aside is left out, where the request is not about it.
 */
export function fitRequest(request: CaseRequest, objects: TestObjects, about: About): Fitted {
  const { body } = request;
  const pathValues = fitPath(request.pathValues);
  if (body.kind !== 'json')
    return { kind: 'fits', request: { ...request, pathValues, body: fitOther(body, objects) }, mutated: about.mutated };
  const result = fitBody(body.value, objects, about);
  if (result.kind === 'lacks') return result;
  const { value, mutated } = result;
  return { kind: 'fits', request: { ...request, pathValues, body: { kind: 'json', value } }, mutated };
}

/** An id that was made up might be somebody's. */
function fitPath(values: CaseRequest['pathValues']): CaseRequest['pathValues'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, PathValue] => [
      name,
      value.kind === 'literal'
        ? { kind: 'literal', value: replaceIdLikes(value.value, (model) => writtenAs(model, NOBODY)) }
        : value,
    ]),
  );
}

function fitOther(body: Exclude<CaseBody, { readonly kind: 'json' }>, objects: TestObjects): CaseBody {
  if (body.kind === 'none') return body;
  if (body.kind === 'text') return { kind: 'text', text: fitText(body.text, objects) };
  return { kind: 'bytes', base64: fitBytes(Buffer.from(body.base64, 'base64'), objects).toString('base64') };
}
