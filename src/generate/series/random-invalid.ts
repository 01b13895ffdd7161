import type * as fc from 'fast-check';

import type { Case } from '../../core/index.ts';
import { applyParameterMutation, applyTextMutation, applyValueMutation } from '../mutation/apply-mutation.ts';
import type { Mutation, ParameterSite } from '../mutation/mutation.ts';
import { MUTATIONS } from '../mutation/registry.ts';
import { sitesOf, type Site } from '../mutation/site.ts';
import { parameterSites } from '../parameter-sites.ts';
import { mutatedCase, type MutatedRequest } from '../probe/mutated-case.ts';
import type { Subject } from '../subject.ts';
import { validBases, type ValidBase } from '../valid-bases.ts';
import { labelRequest } from '../wire/label-request.ts';
import { caseRandom } from './case-random.ts';
import { validCase } from './random-valid.ts';
import { requestArbitrary, withParts, type DrawnParts } from './request-arbitrary.ts';
import type { DrawnCase, Series } from './series.ts';
import { smallerRequests, type Shrinkable } from './smaller-requests.ts';

const ID = 'random-invalid';
const BIAS = 4;
/** Enough to have mutations of every place among them. */
const SPECIMENS = 32;
/** Requests that are drawn before none counts as to be had. */
const ATTEMPTS = 4;
/** Cases that start from the same valid request. */
const PER_BASE = 8;
/** Longer arrays and larger maps are spoilt at their ends alone. */
const MOST_PLACES = 8;
/** Mutations that are tried on one: not every one finds an occasion in it, and not every one makes it invalid. */
const TRIES = 200;

/** Is a request refused that is wrong in one thing, whatever else is in it? */
export const randomInvalid: Series = {
  id: ID,
  title: 'a request that is wrong in one thing is refused, whatever else is in it',
  specimens: (subject) =>
    Array.from({ length: SPECIMENS }, (_, index) => drawCase(subject, 0, index)?.testCase).filter(
      (testCase) => testCase !== undefined,
    ),
  draw: drawCase,
};

function drawCase(subject: Subject, seed: number, index: number): DrawnCase | undefined {
  const mutations = fittingMutations(subject);
  if (mutations.length === 0) return undefined;
  const random = caseRandom(seed, seriesId(subject), index);
  for (const { base, drawn } of drawnBases(subject, seed, Math.floor(index / PER_BASE)))
    for (let tries = 0; tries < TRIES; tries += 1) {
      const chosen = candidateOf(subject, pick(random, mutations), base, (places) => rotated(random, places));
      const testCase = chosen && caseOf(subject, index, chosen);
      if (chosen !== undefined && testCase !== undefined)
        return drawnCase({ subject, index, chosen }, testCase, { parts: drawn.value, drawn });
    }
  return undefined;
}

function seriesId({ layers }: Subject): string {
  return `${layers.corrected.operation.id}/${ID}`;
}

/** A valid request that was drawn. */
interface DrawnBase {
  readonly base: ValidBase;
  readonly drawn: fc.Value<DrawnParts>;
}

const latest = new WeakMap<Subject, { readonly key: string; readonly bases: readonly DrawnBase[] }>();

/** What the cases number `block` times `PER_BASE` and following are made of: making a valid request costs more than spoiling it. */
function drawnBases(subject: Subject, seed: number, block: number): readonly DrawnBase[] {
  const key = `${seed} ${block}`;
  const last = latest.get(subject);
  if (last?.key === key) return last.bases;
  const random = caseRandom(seed, `${seriesId(subject)}/base`, block);
  const arbitrary = requestArbitrary(subject);
  const bases: DrawnBase[] = [];
  for (let attempt = 0; attempt < ATTEMPTS && bases.length === 0; attempt += 1) {
    const drawn = arbitrary.generate(random, BIAS);
    const base = baseOf(subject, drawn.value);
    if (base !== undefined) bases.push({ base, drawn });
  }
  latest.set(subject, { key, bases });
  return bases;
}

const fitting = new WeakMap<Subject, readonly Mutation[]>();

/** The mutations that make some valid request invalid: most are for keywords that an operation does not have. */
function fittingMutations(subject: Subject): readonly Mutation[] {
  const known =
    fitting.get(subject) ??
    MUTATIONS.filter((mutation) =>
      validBases(subject).some((base) => {
        const candidate = candidateOf(subject, mutation, base, IN_ORDER);
        return candidate !== undefined && caseOf(subject, 0, candidate) !== undefined;
      }),
    );
  fitting.set(subject, known);
  return known;
}

function pick<Item>(random: fc.Random, items: readonly Item[]): Item {
  const item = items[random.nextInt(0, items.length - 1)];
  if (item === undefined) throw new TypeError('nothing to pick from');
  return item;
}

/** A mutation together with what it makes of one place. */
interface Candidate {
  readonly definition: Mutation;
  readonly mutated: MutatedRequest;
}

function baseOf(subject: Subject, parts: DrawnParts): ValidBase | undefined {
  const request = withParts(subject, parts);
  if (labelRequest(subject, request).kind !== 'valid') return undefined;
  const schema = subject.layers.corrected.operation.requestBody?.content[0]?.schema ?? null;
  const { body } = parts;
  const sites =
    schema === null || body === undefined
      ? []
      : sitesOf(subject.contract.documents.corrected, schema, body, MOST_PLACES);
  return { variant: 'example', request, body, sites };
}

/** The order in which the places of a request are looked at. */
type Order = <Place extends Site | ParameterSite>(places: readonly Place[]) => readonly Place[];

const IN_ORDER: Order = (places) => places;

/** What `definition` makes of one place of `base`: of the first, in the given order, that gives it an occasion. */
function candidateOf(subject: Subject, definition: Mutation, base: ValidBase, order: Order): Candidate | undefined {
  const mutated = ((): MutatedRequest | undefined => {
    switch (definition.on) {
      case 'value':
        return firstOf(order(base.sites), (site) => applyValueMutation(definition, base, site));
      case 'text':
        return applyTextMutation(definition, base);
      case 'parameter':
        return firstOf(order(parameterSites(subject, base.request)), (site) =>
          applyParameterMutation(definition, base, site),
        );
      default:
        return definition satisfies never;
    }
  })();
  return mutated === undefined ? undefined : { definition, mutated };
}

function firstOf<Place, Made>(places: readonly Place[], make: (place: Place) => Made | undefined): Made | undefined {
  for (const place of places) {
    const made = make(place);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** `places` from a random one on, those before it last. */
function rotated<Place>(random: fc.Random, places: readonly Place[]): readonly Place[] {
  if (places.length === 0) return places;
  const first = random.nextInt(0, places.length - 1);
  return [...places.slice(first), ...places.slice(0, first)];
}

function caseOf(subject: Subject, index: number, { definition, mutated }: Candidate): Case | undefined {
  const made = mutatedCase(subject, ID, definition, { ...mutated, variant: String(index) });
  return made?.intent.kind === 'refuse-data' ? made : undefined;
}

interface Origin {
  readonly subject: Subject;
  readonly index: number;
  readonly chosen: Candidate;
}

/** Smaller requests around the same mutation of the same place: what makes it wrong must not be lost on the way. */
function drawnCase(origin: Origin, testCase: Case, shrinkable: Shrinkable): DrawnCase {
  return {
    testCase,
    focus: () => testCase.focus,
    twin: () => validCase(origin.subject, { series: ID, variant: String(origin.index) }, shrinkable),
    smaller: function* smaller() {
      for (const next of smallerRequests(origin.subject, shrinkable)) {
        const made = remake(origin, next.parts);
        if (made !== undefined) yield drawnCase(origin, made, next);
      }
    },
  };
}

function remake({ subject, index, chosen }: Origin, parts: DrawnParts): Case | undefined {
  const base = baseOf(subject, parts);
  const { focus, mutation } = chosen.mutated;
  // The same schema, or the same parameter: which key of a map it is does not matter.
  const sameSort: Order = (places) =>
    places.filter((place) =>
      'parameter' in place ? place.parameter.name === mutation.pointer : place.schemaPointer === focus,
    );
  const again = base && candidateOf(subject, chosen.definition, base, sameSort);
  return again && caseOf(subject, index, again);
}
