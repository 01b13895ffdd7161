import {
  isJsonObject,
  pointerTokens,
  type About,
  type CaseRequest,
  type JsonObject,
  type JsonValue,
} from '../../core/index.ts';

/** Texts of our own choice, by the member that wraps them, with what a mark is joined by; a marked one tells which run made the object. */
const MARKED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  workflow_action: { description: ' ' },
  workflow: { uid: '_', name: ' ' },
  '': { message: ' ' },
};

/** What keeps an object out of the way, instead of what would put it in use. */
const QUIET: Readonly<Record<string, { readonly live: JsonValue; readonly quiet: JsonValue }>> = {
  archived: { live: false, quiet: true },
  status: { live: 'Enabled', quiet: 'Disabled' },
};

/**
 * `request` with `mark` before the texts that name what it makes, and with what it makes put away: an action archived, a workflow disabled.
 * What the request is about stays as it is.
 */
export function markRequest(request: CaseRequest, about: About, mark: string): CaseRequest {
  const { body } = request;
  if (body.kind !== 'json' || !isJsonObject(body.value)) return request;
  const value = Object.fromEntries(
    Object.entries(markObject(body.value, '', about, mark)).map(([name, item]) => [
      name,
      isJsonObject(item) && Object.hasOwn(MARKED, name) ? markObject(item, name, about, mark) : item,
    ]),
  );
  return { ...request, body: { kind: 'json', value } };
}

function markObject(value: JsonObject, wrapper: string, about: About, mark: string): JsonObject {
  const joints = MARKED[wrapper] ?? {};
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const at = wrapper === '' ? `/${name}` : `/${wrapper}/${name}`;
      const joint = Object.hasOwn(joints, name) ? joints[name] : undefined;
      if (joint !== undefined && typeof item === 'string' && about.mutated !== at)
        return [name, `${mark}${joint}${item}`];
      return [name, wrapper === '' ? item : quietened(name, item, at, about)];
    }),
  );
}

function quietened(name: string, item: JsonValue, at: string, { mutated, focus }: About): JsonValue {
  const choice = Object.hasOwn(QUIET, name) ? QUIET[name] : undefined;
  if (choice === undefined || item !== choice.live || mutated === at) return item;
  return focus !== null && pointerTokens(focus).includes(name) ? item : choice.quiet;
}
