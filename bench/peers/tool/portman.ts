import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { install } from '../install.ts';
import { labelOf, objectsWith, readReport } from '../read-report.ts';
import { runTool } from '../run-tool.ts';
import type { Tool } from '../tool.ts';

const PACKAGE = { registry: 'npm', name: '@apideck/portman', version: '1.33.0', missing: 'tslib@2.8.1' } as const;

const EVERYWHERE = { openApiOperation: '*::/*' };
const ON = { enabled: true };

/** Its contract tests, and its fuzzing of required properties and lengths, which has to be refused. */
const TESTS = {
  contractTests: [
    { ...EVERYWHERE, statusSuccess: ON },
    { ...EVERYWHERE, responseTime: { enabled: true, maxMs: 5_000 } },
    { ...EVERYWHERE, contentType: ON },
    { ...EVERYWHERE, jsonBody: ON },
    { ...EVERYWHERE, schemaValidation: ON },
    { ...EVERYWHERE, headersPresent: ON },
  ],
  variationTests: [
    {
      ...EVERYWHERE,
      openApiResponse: '400',
      variations: [
        {
          name: 'refused',
          fuzzing: [
            {
              requestBody: [
                {
                  requiredFields: ON,
                  minimumNumberFields: ON,
                  maximumNumberFields: ON,
                  minLengthFields: ON,
                  maxLengthFields: ON,
                },
              ],
            },
          ],
          tests: { contractTests: [{ statusCode: { enabled: true, code: 400 } }, { schemaValidation: ON }] },
        },
      ],
    },
  ],
};

export const portman: Tool = {
  id: 'portman',
  packages: [PACKAGE],
  use: '`portman --runNewman` with its contract tests and fuzzing that expects 400',
  complaints: async ({ folder, document, baseUrl, token }) => {
    const report = join(folder, 'newman.json');
    const config = join(folder, 'portman.json');
    const newman = join(folder, 'newman-options.json');
    const environment = join(folder, 'portman.env');
    writeFileSync(environment, `PORTMAN_BEARER_TOKEN=${token}\n`);
    writeFileSync(
      config,
      JSON.stringify({ version: 1, tests: TESTS, globals: { securityOverwrites: { bearer: { token } } } }),
    );
    writeFileSync(
      newman,
      JSON.stringify({ reporters: ['json'], reporter: { json: { export: report } }, abortOnFailure: false }),
    );
    await runTool({
      command: join(install(PACKAGE), 'portman'),
      args: [
        '--local',
        document,
        '--baseUrl',
        baseUrl,
        '--portmanConfigFile',
        config,
        '--includeTests',
        'true',
        '--runNewman',
        'true',
        '--newmanOptionsFile',
        newman,
        '--envFile',
        environment,
        '--output',
        join(folder, 'collection.json'),
      ],
      folder,
    });
    return objectsWith(readReport(report), 'assertion', 'error').map(({ assertion }) => labelOf(assertion));
  },
};
