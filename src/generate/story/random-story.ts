import * as fc from 'fast-check';

import type { CaseRequest, JsonObject, JsonValue, Story, StoryStep } from '../../core/index.ts';
import { schemaArbitrary } from '../arbitrary/schema-arbitrary.ts';
import { exclusiveProperties } from '../exclusive-properties.ts';
import type { Subject } from '../subject.ts';
import { breakableSites, breakAt } from './broken-requests.ts';
import { readStep, stepOf } from './make-story.ts';
import { writtenObject, type WrittenObject } from './written-object.ts';

/** What somebody may do to an object, before it is known what was done before. */
type Move =
  | { readonly kind: 'write'; readonly value: JsonObject }
  | { readonly kind: 'repeat' }
  /** `at` picks the place that is wrong. */
  | { readonly kind: 'refuse'; readonly value: JsonObject; readonly at: number }
  | { readonly kind: 'read' };

const MAX_MOVES = 12;
const MAX_PLACES = 1_000;

/**
 * The steps of a story in which one object is written, written again, written wrongly and looked at in any order; a model of what was
 * done so far turns moves into steps. It begins and ends with a look, and has one before and after each refusal. Undefined where the
 * operation has no valid request with an object in it. Becomes smaller by leaving out moves, then by smaller values.
 */
export function randomStory(subject: Subject, readPath: string): fc.Arbitrary<Story['steps']> | undefined {
  const object = writtenObject(subject);
  if (object === undefined) return undefined;
  const value = valueArbitrary(subject, object);
  const move: fc.Arbitrary<Move> = fc.oneof(
    { arbitrary: fc.record({ kind: fc.constant('write' as const), value }), weight: 4 },
    { arbitrary: fc.constant({ kind: 'read' as const }), weight: 2 },
    { arbitrary: fc.constant({ kind: 'repeat' as const }), weight: 1 },
    {
      arbitrary: fc.record({ kind: fc.constant('refuse' as const), value, at: fc.nat({ max: MAX_PLACES }) }),
      weight: 2,
    },
  );
  return fc.array(move, { minLength: 1, maxLength: MAX_MOVES }).map((moves) => tell(subject, object, moves, readPath));
}

/** The written object with any of its optional properties, as far as they go together. */
function valueArbitrary({ contract }: Subject, object: WrittenObject): fc.Arbitrary<JsonObject> {
  const model: Record<string, fc.Arbitrary<JsonValue>> = {};
  for (const { name, pointer } of object.properties)
    model[name] = schemaArbitrary(contract.documents.corrected, pointer);
  const requiredKeys = object.properties.filter(({ required }) => required).map(({ name }) => name);
  const exclusive = exclusiveProperties(object.schema);
  return fc
    .record(model, { requiredKeys, noNullPrototype: true })
    .filter((value) => exclusive.filter((name) => Object.hasOwn(value, name)).length <= 1)
    .filter((value) => object.sending(value) !== undefined);
}

function tell(subject: Subject, object: WrittenObject, moves: readonly Move[], readPath: string): readonly StoryStep[] {
  const read = readStep(readPath, object.request);
  const steps: StoryStep[] = [read];
  const look = (): void => {
    if (steps.at(-1)?.action !== 'read') steps.push(read);
  };
  for (const move of moves) {
    if (move.kind === 'read') look();
    else if (move.kind === 'refuse') {
      const broken = brokenRequest(subject, object, move);
      if (broken === undefined) continue;
      look();
      steps.push(stepOf('refuse', broken));
      look();
    } else steps.push(...written(subject, object, move, steps));
  }
  look();
  return steps;
}

function written(
  subject: Subject,
  object: WrittenObject,
  move: Extract<Move, { kind: 'write' | 'repeat' }>,
  steps: readonly StoryStep[],
): readonly StoryStep[] {
  if (move.kind === 'write') {
    const request = object.sending(move.value);
    return request === undefined ? [] : [stepOf('write', request)];
  }
  const last = steps.findLast(({ action }) => action === 'write');
  const { method } = subject.layers.corrected.operation;
  if (last === undefined || (method !== 'PATCH' && method !== 'PUT')) return [];
  // After a refusal it is not the last change that is repeated.
  const isLast = steps.findLast(({ action }) => action !== 'read')?.action !== 'refuse';
  return [stepOf(isLast ? 'repeat' : 'write', last.request)];
}

/** A request that is wrong in one place; undefined where the place that was drawn cannot be made wrong. */
function brokenRequest(
  subject: Subject,
  object: WrittenObject,
  { value, at }: Extract<Move, { kind: 'refuse' }>,
): CaseRequest | undefined {
  const request = object.sending(value);
  if (request?.body.kind !== 'json') return undefined;
  const { value: body } = request.body;
  const sites = breakableSites(subject, body);
  const site = sites[at % Math.max(sites.length, 1)];
  return site && breakAt(subject, request, body, site)?.request;
}
