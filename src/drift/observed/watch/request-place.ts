import { isJsonMediaType, isJsonPointer, pointerTokens, type Asked } from '../../../core/index.ts';
import type { MediaType, Operation } from '../../../contract/index.ts';
import { mediaPart, parameterPart } from '../../place/place.ts';
import { inPart } from '../../place/write-place.ts';
import type { Planner } from '../plan/create-planner.ts';
import type { Places, Plan } from '../plan/plan.ts';
import { entryPlace, itemPlace, memberPlace } from './counter.ts';

/** Where in a request something stands, in the words of `Change.place`: `query limit`, `request application/json a[].b`. */
export function requestPlace(
  { in: part, at }: Pick<Extract<Asked, { kind: 'invalid' }>, 'in' | 'at'>,
  operation: Operation,
  planner: Planner,
): string {
  if (part !== 'body') return inPart('', parameterPart(part, at));
  const content = jsonContent(operation.requestBody?.content ?? []);
  return content === undefined ? inPart('', { kind: 'request' }) : bodyPlace(at, content, planner);
}

/** What documents JSON bodies. */
export function jsonContent(content: readonly MediaType[]): MediaType | undefined {
  return content.find(({ mediaType }) => isJsonMediaType(mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? ''));
}

/** The place of bodies that `content` documents. */
export function bodyOf({ mediaType }: MediaType): string {
  return inPart('', { kind: 'request' }, mediaPart(mediaType));
}

/** Indices are erased and names of entries folded; what nothing documents is not named. */
function bodyPlace(at: string, content: MediaType, planner: Planner): string {
  let place = bodyOf(content);
  let plan = content.schema === null ? undefined : planner([content.schema]);
  for (const token of isJsonPointer(at) ? pointerTokens(at) : []) {
    const step = plan === undefined ? undefined : stepInto(token, plan, planner);
    if (step === undefined) return memberPlace(place, '(another name)');
    place = step.to(place);
    plan = planner(step.places);
  }
  return place;
}

interface Step {
  readonly places: Places;
  readonly to: (place: string) => string;
}

/** The step from what `plan` describes to its member or item `token`; undefined where nothing describes that. */
function stepInto(token: string, plan: Plan, planner: Planner): Step | undefined {
  const listed = plan.properties.get(token);
  if (listed !== undefined) return { places: listed, to: (place) => memberPlace(place, token) };
  if (plan.items.length > 0 && /^\d+$/u.test(token)) return { places: plan.items, to: itemPlace };
  for (const branch of plan.unions.flatMap(({ branches }) => branches)) {
    const found = stepInto(token, planner(branch), planner);
    if (found !== undefined) return found;
  }
  return plan.entries.length > 0 ? { places: plan.entries, to: entryPlace } : undefined;
}
