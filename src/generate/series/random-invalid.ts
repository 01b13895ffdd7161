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
import { requestArbitrary, withParts, type DrawnParts } from './request-arbitrary.ts';
import type { DrawnCase, Series } from './series.ts';
import { smallerRequests, type Shrinkable } from './smaller-requests.ts';

const ID = 'random-invalid';
const BIAS = 4;
/** Enough to have mutations of every place among them. */
const SPECIMENS = 32;
/** Requests that are drawn before none counts as to be had. */
const ATTEMPTS = 4;
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
  if (fittingMutations(subject).length === 0) return undefined;
  const random = caseRandom(seed, `${subject.layers.corrected.operation.id}/${ID}`, index);
  const arbitrary = requestArbitrary(subject);
  const mutations = fittingMutations(subject);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const drawn = arbitrary.generate(random, BIAS);
    const base = baseOf(subject, drawn.value);
    if (base === undefined) continue;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const chosen = candidateOf(subject, pick(random, mutations), base, (places) => pick(random, places));
      const testCase = chosen && caseOf(subject, index, chosen);
      if (chosen !== undefined && testCase !== undefined)
        return drawnCase({ subject, index, chosen }, testCase, { parts: drawn.value, drawn });
    }
  }
  return undefined;
}

const fitting = new WeakMap<Subject, readonly Mutation[]>();

/** The mutations that make some valid request invalid: most are for keywords that an operation does not have. */
function fittingMutations(subject: Subject): readonly Mutation[] {
  const known =
    fitting.get(subject) ??
    MUTATIONS.filter((mutation) =>
      validBases(subject).some((base) => {
        const candidate = candidateOf(subject, mutation, base, ([first]) => first);
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
    schema === null || body === undefined ? [] : sitesOf(subject.contract.documents.corrected, schema, body);
  return { variant: 'example', request, body, sites };
}

/** What `definition` makes of one place of `base`: of those that give it an occasion, the one that `choose` takes. */
function candidateOf(
  subject: Subject,
  definition: Mutation,
  base: ValidBase,
  choose: <Place>(places: readonly Place[]) => Place | undefined,
): Candidate | undefined {
  const mutated = ((): MutatedRequest | undefined => {
    switch (definition.on) {
      case 'value': {
        const site = chooseFrom(
          base.sites.filter((place) => definition.mutate(place) !== undefined),
          choose,
        );
        return site && applyValueMutation(definition, base, site);
      }
      case 'text':
        return applyTextMutation(definition, base);
      case 'parameter': {
        const sites = parameterSites(subject, base.request);
        const site = chooseFrom(
          sites.filter((place) => definition.mutate(place) !== undefined),
          choose,
        );
        return site && applyParameterMutation(definition, base, site);
      }
      default:
        return definition satisfies never;
    }
  })();
  return mutated === undefined ? undefined : { definition, mutated };
}

function chooseFrom<Place>(
  places: readonly Place[],
  choose: (places: readonly Place[]) => Place | undefined,
): Place | undefined {
  return places.length === 0 ? undefined : choose(places);
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
  const again =
    base &&
    candidateOf(subject, chosen.definition, base, (places) =>
      // The same schema, or the same parameter: which key of a map it is does not matter.
      places.find((place) =>
        isSite(place)
          ? place.schemaPointer === focus
          : isParameterSite(place) && place.parameter.name === mutation.pointer,
      ),
    );
  return again && caseOf(subject, index, again);
}

function isSite(place: unknown): place is Site {
  return typeof place === 'object' && place !== null && 'schemaPointer' in place;
}

function isParameterSite(place: unknown): place is ParameterSite {
  return typeof place === 'object' && place !== null && 'parameter' in place;
}
