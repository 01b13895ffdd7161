import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { ConfigError, inProject } from '../core/index.ts';
import { findUnknownTreatments, loadContract, type Contract } from '../contract/index.ts';

/** The files of the contracts that this project brings along, by API. */
export const CORE_DOCUMENTS: Readonly<Record<string, string>> = {
  nerm: inProject('specs', 'nerm', 'openapi.yaml'),
  isc: inProject('specs', 'isc', 'openapi.yaml'),
};

/** What stands beside a document of this project; beside any other it may be absent. */
const COMPANIONS = ['overlay.yaml', 'defects.yaml'];

const HINT = 'Run `npx sailpoint-conformance specs lint` and adapt the overlay or the register.';

/**
 * Loads the contracts of the five core operations, or `documents` in their place. Throws a ConfigError where an overlay or a register is
 * missing, or does not fit its document any more: judging by a half-corrected contract would blame the server for the document.
 */
export function loadCoreContracts(documents = CORE_DOCUMENTS): readonly Contract[] {
  const [missing] = Object.values(documents).flatMap(missingCompanions);
  if (missing !== undefined)
    throw new ConfigError('document-unreadable', `cannot read ${missing}: ENOENT`, {
      hint: 'It belongs to this project; get it back from where the project came from.',
    });
  const contracts = Object.values(documents).map((path) => loadContract(path));
  const unfit = contracts.flatMap(({ corrections }) =>
    corrections.flatMap(({ action, problem }) => (problem === null ? [] : `${action.id}: ${problem}`)),
  );
  if (unfit.length > 0)
    throw new ConfigError('overlay-malformed', `corrections do not fit their documents: ${unfit.join('; ')}`, {
      hint: HINT,
    });
  const unknown = contracts.flatMap((contract) =>
    findUnknownTreatments(contract).map(({ defect, treatment }) => `${contract.api} ${defect.id}: ${treatment}`),
  );
  if (unknown.length > 0)
    throw new ConfigError('document-malformed', `defects name treatments that do not exist: ${unknown.join('; ')}`, {
      hint: HINT,
    });
  return contracts;
}

/** The files that have to stand beside `document`, where that is one of this project, and do not. */
export function missingFilesOf(document: string): readonly string[] {
  return Object.values(CORE_DOCUMENTS).includes(document) ? missingCompanions(document) : [];
}

function missingCompanions(document: string): readonly string[] {
  return COMPANIONS.map((name) => join(dirname(document), name)).filter((path) => !existsSync(path));
}
