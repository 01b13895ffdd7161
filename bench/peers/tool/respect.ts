import { join } from 'node:path';

import { install } from '../install.ts';
import { labelOf, objectsWith, readReport } from '../read-report.ts';
import { runTool } from '../run-tool.ts';
import type { Tool } from '../tool.ts';

const PACKAGE = { registry: 'npm', name: '@redocly/cli', version: '2.77.0' } as const;

export const respect: Tool = {
  id: 'respect',
  packages: [PACKAGE],
  use: '`redocly generate-arazzo`, then `redocly respect` on what it made',
  complaints: async ({ folder, document, token, securityScheme }) => {
    const command = join(install(PACKAGE), 'redocly');
    const workflows = join(folder, 'workflows.arazzo.yaml');
    const report = join(folder, 'respect.json');
    const environment = { REDOCLY_TELEMETRY: 'off' };
    await runTool({ command, args: ['generate-arazzo', document, '--output-file', workflows], folder, environment });
    await runTool({
      command,
      args: ['respect', workflows, '--input', `${securityScheme}=${token}`, '--json-output', report],
      folder,
      environment,
    });
    return objectsWith(readReport(report), 'stepId', 'checks').flatMap(({ stepId, checks }) =>
      objectsWith(checks, 'name', 'passed')
        .filter(({ passed }) => passed !== true)
        .map(({ name }) => labelOf(stepId, name)),
    );
  },
};
