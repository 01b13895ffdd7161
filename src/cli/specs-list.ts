import { CORE_DOCUMENTS, loadCoreContracts } from '../harness/index.ts';
import { EXIT } from './exit-code.ts';
import type { Command } from './command.ts';

/** Lists the contracts that the project brings along, with their operations. */
export const specsListCommand: Command = {
  name: 'specs list',
  summary: 'list the contracts of this project and their operations',
  positionals: '',
  flags: [],
  run: ({ output }) => {
    for (const contract of loadCoreContracts()) {
      const { api, title, version, sha256 } = contract;
      output.data(
        `${api}  ${title} ${version}  sha256 ${sha256.slice(0, 12)}  ${CORE_DOCUMENTS[api] ?? contract.source}`,
      );
      for (const { id, layers } of contract.operations) {
        const { method, path, responses } = layers.repaired;
        output.data(`  ${id}  ${method} ${path}  ${responses.map(({ status }) => status).join(' ')}`);
      }
    }
    return Promise.resolve(EXIT.conformant);
  },
};
