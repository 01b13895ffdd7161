import type { Case } from '../../core/index.ts';
import { applyTextMutation } from '../mutation/apply-mutation.ts';
import { TEXT_MUTATIONS } from '../mutation/registry.ts';
import { validBases } from '../valid-bases.ts';
import { mutatedCase } from './mutated-case.ts';
import type { Probe } from './probe.ts';

const ID = 'malformed-json';

/** Is a body refused that is no JSON text? */
export const malformedJson: Probe = {
  id: ID,
  title: 'a body that is no JSON text is refused',
  cases: (subject) => {
    const [base] = validBases(subject);
    if (base === undefined) return [];
    return TEXT_MUTATIONS.flatMap((mutation): readonly Case[] => {
      const mutated = applyTextMutation(mutation, base);
      const made = mutated && mutatedCase(subject, ID, mutation, mutated);
      return made === undefined ? [] : [made];
    });
  },
};
