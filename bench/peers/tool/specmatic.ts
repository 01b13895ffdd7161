import { join } from 'node:path';

import { install } from '../install.ts';
import { labelOf } from '../read-report.ts';
import { runTool } from '../run-tool.ts';
import type { Tool } from '../tool.ts';

const PACKAGE = { registry: 'npm', name: 'specmatic', version: '2.55.1' } as const;

/** A scenario that failed: what it was, where the answer departs, and from which rule. */
const FAILED = /^(.*Scenario: .*) has FAILED$[^]*?\n\s*>> (\S+)\s+(R\d+)/gmu;

export const specmatic: Tool = {
  id: 'specmatic',
  packages: [PACKAGE],
  use: '`specmatic test` with resiliency tests, positive and negative; needs Java',
  complaints: async ({ folder, document, baseUrl, token, securityScheme }) => {
    const printed = await runTool({
      command: 'java',
      args: [
        '-jar',
        join(install(PACKAGE), '..', 'specmatic', 'specmatic.jar'),
        'test',
        document,
        `--testBaseURL=${baseUrl}`,
      ],
      folder,
      environment: { [securityScheme]: token, SPECMATIC_GENERATIVE_TESTS: 'true' },
    });
    if (!printed.includes('Tests run:')) throw new Error(`specmatic did not run its tests: ${printed.slice(-500)}`);
    return [...printed.matchAll(FAILED)].map(([, scenario, place, rule]) => labelOf(scenario, place, rule));
  },
};
