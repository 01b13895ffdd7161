import { checkId, isJsonObject, member, type CaseRequest, type JsonValue } from '../core/index.ts';
import { payloadSchema } from './body-schema.ts';
import type { Check, CheckContext, JudgedOperation } from './check.ts';
import { describedPlace, type DescribedPlace } from './described-place.ts';
import { judged, NOTHING } from './judgement.ts';
import { isSameValue } from './same-value.ts';
import { visibleJson } from './visible-json.ts';

/** The reply is about the object that the path of the request names. */
export const identity: Check = {
  id: checkId('identity'),
  level: 'MUST',
  title: 'the reply is about another object than the one addressed',
  needs: 'an accepted request with an id in its path, and a reply that shows the id',
  source: 'the contract: the path names the object (RFC 9110 §3.1)',
  applies: ({ intent }, operation) => intent.kind === 'accept' && pathParameters(operation).length > 0,
  judge: (context) => {
    const found = shownIds(context);
    if (found.length === 0) return NOTHING;
    return judged(
      ...found.filter(isOther).map(({ place, addressed, id, where, name }) => ({
        severity: 'violation' as const,
        layer: 'corrected' as const,
        pointer: place.pointer,
        message: `${where}${name}: addressed ${visibleJson(addressed)}, the reply is about ${visibleJson(id)}`,
        defect: null,
      })),
    );
  },
};

/** Whether the reply is about another object than the one addressed: then nothing else in it is about this one either. */
export function isAboutAnother(context: CheckContext): boolean {
  return shownIds(context).some(isOther);
}

/** An id that the reply shows, with the one that was addressed. */
interface FoundId extends ShownId {
  readonly name: string;
  readonly addressed: string;
}

function isOther({ place, id, addressed }: FoundId): boolean {
  return !isSameValue(place, addressed, id);
}

/** The ids of the path that the reply to an accepted request shows. */
function shownIds(context: CheckContext): readonly FoundId[] {
  const { operation, exchange, body } = context;
  const schema = payloadSchema(context, 'corrected');
  const { status } = exchange.response;
  if (status < 200 || status > 299 || body.kind !== 'json' || schema === undefined || schema === null) return [];
  const root = describedPlace(operation.contract.documents.corrected, [schema]);
  return pathParameters(operation).flatMap((name) => {
    const addressed = segmentOf(context.case.request, exchange.request.url, name);
    const shown = root && shownId(root, body.value, name);
    return addressed === undefined || shown === undefined ? [] : [{ name, addressed, ...shown }];
  });
}

function pathParameters({ layers }: JudgedOperation): readonly string[] {
  return layers.corrected.operation.parameters.filter((item) => item.in === 'path').map(({ name }) => name);
}

/** What stands for `{name}` in the path of `url`. The base URL may have a path of its own, so the two are laid side by side from the end. */
function segmentOf({ path }: CaseRequest, url: string, name: string): string | undefined {
  const fromEnd = path.split('/').toReversed().indexOf(`{${name}}`);
  const segment = fromEnd === -1 ? undefined : new URL(url).pathname.split('/').at(-1 - fromEnd);
  try {
    return segment === undefined ? undefined : decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

interface ShownId {
  readonly place: DescribedPlace;
  readonly where: string;
  readonly id: string;
}

/** The read-only property `name` of the reply, or of the object in its one wrapper. */
function shownId(root: DescribedPlace, reply: JsonValue, name: string): ShownId | undefined {
  const own = idAt(root, reply, name);
  if (own !== undefined) return { ...own, where: '/' };
  const names = isJsonObject(reply) ? Object.keys(reply).filter((item) => root.property(item) !== undefined) : [];
  const [wrapper] = names;
  const inner = wrapper === undefined ? undefined : root.property(wrapper);
  if (names.length !== 1 || wrapper === undefined || inner === undefined) return undefined;
  const wrapped = idAt(inner, member(reply, wrapper), name);
  return wrapped && { ...wrapped, where: `/${wrapper}/` };
}

function idAt(place: DescribedPlace, value: JsonValue | undefined, name: string): Omit<ShownId, 'where'> | undefined {
  const inner = place.property(name);
  const id = member(value, name);
  if (inner?.isReadOnly !== true || (typeof id !== 'string' && typeof id !== 'number')) return undefined;
  return { place: inner, id: String(id) };
}
