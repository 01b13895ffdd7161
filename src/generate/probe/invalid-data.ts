import type { Case } from '../../core/index.ts';
import { applyValueMutation } from '../mutation/apply-mutation.ts';
import { VALUE_MUTATIONS } from '../mutation/registry.ts';
import { eachEnumValue } from '../mutation/each-enum-value.ts';
import { validBases } from '../valid-bases.ts';
import { mutatedCase } from './mutated-case.ts';
import type { Probe } from './probe.ts';

const ID = 'invalid-data';

/** Is a request refused that is wrong in exactly one thing? */
export const invalidData: Probe = {
  id: ID,
  title: 'a request that is wrong in one thing is refused',
  cases: (subject) =>
    VALUE_MUTATIONS.flatMap((mutation) =>
      validBases(subject).flatMap((base) =>
        (mutation.spread === 'enum-values' ? eachEnumValue(base) : [base]).flatMap((twin) =>
          twin.sites.flatMap((site): readonly Case[] => {
            const mutated = applyValueMutation(mutation, twin, site);
            const made = mutated && mutatedCase(subject, ID, mutation, mutated);
            return made === undefined ? [] : [made];
          }),
        ),
      ),
    ),
};
