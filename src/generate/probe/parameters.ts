import type { Case } from '../../core/index.ts';
import { applyParameterMutation } from '../mutation/apply-mutation.ts';
import { PARAMETER_MUTATIONS } from '../mutation/registry.ts';
import { parameterSites } from '../parameter-sites.ts';
import { validBases } from '../valid-bases.ts';
import { mutatedCase } from './mutated-case.ts';
import type { Probe } from './probe.ts';

const ID = 'parameters';

/** Is a request refused that is wrong in one parameter of path, query or header? */
export const parameters: Probe = {
  id: ID,
  title: 'a request that is wrong in one parameter is refused',
  cases: (subject) => {
    const [base] = validBases(subject);
    if (base === undefined) return [];
    return PARAMETER_MUTATIONS.flatMap((mutation) =>
      parameterSites(subject, base.request).flatMap((site): readonly Case[] => {
        const mutated = applyParameterMutation(mutation, base, site);
        const made = mutated && mutatedCase(subject, ID, mutation, mutated);
        return made === undefined ? [] : [made];
      }),
    );
  },
};
