import { once } from 'node:events';

import { ConfigError, systemClock } from '../core/index.ts';
import { chooseFaults, startFaultyMock } from '../harness/index.ts';
import { loadEnvironment, readSettings, type Settings } from '../targets/index.ts';
import { listFlag, valueFlag, type Call, type Command } from './command.ts';
import { parseWholeNumber } from './parse-number.ts';
import { exitCodeOfSignal, onSignal } from './signals.ts';

const DEFAULT_PORT = '4010';

/** Serves the mock until it is interrupted, for an integration to run its own tests against. */
export const mockCommand: Command = {
  name: 'mock',
  summary: 'serve the embedded mock of both APIs on loopback, until Ctrl-C',
  positionals: '',
  flags: [
    valueFlag('port', 'N', `port to listen on, 0 for any free one (default ${DEFAULT_PORT})`),
    valueFlag(
      'layer',
      'published|corrected',
      'which contract it speaks where they contradict each other (default corrected)',
    ),
    valueFlag('latency', 'MS', 'wait before each answer (default 0)'),
    valueFlag('rate-limit', 'N/S', 'refuse more than N requests in S seconds per client with 429 (default: no limit)'),
    valueFlag('seed', 'N', 'where generated ids start (default 1)'),
    listFlag('fault', 'ID', 'a mistake that it makes on purpose (docs/faults.md lists them)'),
  ],
  run: async (call) => {
    const ended = onSignal();
    const faults = chooseFaults(call.values('fault'));
    const options = {
      port: parseWholeNumber('port', call.value('port') ?? DEFAULT_PORT, 0, 65_535),
      layer: layerOf(call),
      latencyMs: parseWholeNumber('latency', call.value('latency') ?? '0', 0, 600_000),
      rateLimit: parseRateLimit(call.value('rate-limit')),
      seed: parseWholeNumber('seed', call.value('seed') ?? '1', 0, 2 ** 32 - 1),
      clock: systemClock,
    };
    const mock = await startFaultyMock(options, faults);
    const { nermBaseUrl, iscBaseUrl, tokenUrl, credentials } = mock.address;
    const settings = {
      NERM_BASE_URL: nermBaseUrl,
      NERM_TOKEN: credentials['nermToken'],
      ISC_BASE_URL: iscBaseUrl,
      ISC_TOKEN_URL: tokenUrl,
      ISC_CLIENT_ID: credentials['iscClientId'],
      ISC_CLIENT_SECRET: credentials['iscClientSecret'],
    };
    for (const [name, value] of Object.entries(settings)) call.output.data(`${name}=${value}`);
    const { iscLimitedClientId, iscLimitedClientSecret } = credentials;
    call.output.note('# a client without ORG_ADMIN, which is answered 403 where that is needed:');
    call.output.note(`# ISC_CLIENT_ID=${iscLimitedClientId}`);
    call.output.note(`# ISC_CLIENT_SECRET=${iscLimitedClientSecret}`);
    for (const { id, title } of faults) call.output.note(`# fault ${id}: a server that ${title}`);
    call.output.note(`mock listening on ${mock.origin}; the lines above are settings for it; Ctrl-C ends it`);
    if (!ended.aborted) await once(ended, 'abort');
    await mock.close();
    return exitCodeOfSignal(ended);
  },
};

/** `--layer`, or `LAYER` as a run would have it. Whoever serves the mock need not have a complete tenant in `.env`. */
function layerOf(call: Call): Settings['layer'] {
  const flags = { target: 'mock', layer: call.value('layer') };
  return readSettings(flags, process.env, loadEnvironment(process.cwd())).layer;
}

function parseRateLimit(text: string | undefined): { readonly requests: number; readonly perSeconds: number } | null {
  if (text === undefined) return null;
  const [, requests = '', perSeconds = ''] = /^(\d+)\/(\d+)$/u.exec(text) ?? [];
  if (Number(requests) >= 1 && Number(perSeconds) >= 1)
    return { requests: Number(requests), perSeconds: Number(perSeconds) };
  throw new ConfigError('usage', `--rate-limit ${JSON.stringify(text)} is not N/S`, {
    hint: 'Give for example --rate-limit 100/10 for 100 requests in 10 seconds.',
  });
}
