import { join } from 'node:path';

import { isJsonArray } from '../../../src/core/index.ts';
import { install } from '../install.ts';
import { labelOf, objectsWith, readReport } from '../read-report.ts';
import { runTool } from '../run-tool.ts';
import type { Tool } from '../tool.ts';

const PACKAGE = { registry: 'pypi', name: 'schemathesis', version: '4.32.5' } as const;

export const schemathesis: Tool = {
  id: 'schemathesis',
  packages: [PACKAGE],
  use: '`st run` with all checks and phases, a fixed seed and the token',
  complaints: async ({ folder, document, baseUrl, token }) => {
    const report = join(folder, 'st.json');
    await runTool({
      command: join(install(PACKAGE), 'st'),
      args: [
        'run',
        document,
        '--url',
        baseUrl,
        '--header',
        `Authorization: Bearer ${token}`,
        '--seed',
        '1',
        '--continue-on-failure',
        '--max-response-time',
        '5',
        '--generation-database',
        'none',
        '--report',
        'json',
        '--report-json-path',
        report,
      ],
      folder,
    });
    return objectsWith(readReport(report), 'code', 'operations').flatMap(({ code, operations }) =>
      isJsonArray(operations) ? operations.map((operation) => labelOf(code, operation)) : [],
    );
  },
};
