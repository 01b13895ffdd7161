import { ConfigError, inProject } from '../core/index.ts';
import { loadContract, type Contract } from '../contract/index.ts';

/** The files of the contracts that this project brings along, by API. */
export const CORE_DOCUMENTS: Readonly<Record<string, string>> = {
  nerm: inProject('specs', 'nerm', 'openapi.yaml'),
  isc: inProject('specs', 'isc', 'openapi.yaml'),
};

/**
 * Loads the contracts of the five core operations. Throws a ConfigError where a correction does not fit its document any more:
 * judging by a half-corrected contract would blame the server for the document.
 */
export function loadCoreContracts(): readonly Contract[] {
  const contracts = Object.values(CORE_DOCUMENTS).map(loadContract);
  const problems = contracts.flatMap(({ corrections }) =>
    corrections.flatMap(({ action, problem }) => (problem === null ? [] : `${action.id}: ${problem}`)),
  );
  if (problems.length === 0) return contracts;
  throw new ConfigError('overlay-malformed', `corrections do not fit their documents: ${problems.join('; ')}`, {
    hint: 'Run `npx sailpoint-conformance specs lint` and adapt the overlay.',
  });
}
