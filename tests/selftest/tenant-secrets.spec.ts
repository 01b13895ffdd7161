import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, startCli, test, tracesOf, withTenant, type TestTenant } from '../../fixtures/selftest.ts';

test.describe.configure({ mode: 'serial' });

/** Everything secret that went over the wire or stands in the settings. */
function secretsOf({ world }: TestTenant): readonly string[] {
  return [world.nermKey, world.clientSecret, ...world.tokens.keys()];
}

/** How a run ends, and what is done to it so that it does. */
const ENDINGS: Readonly<
  Record<
    string,
    { readonly settings: Readonly<Record<string, string>>; readonly signal?: NodeJS.Signals; readonly dies?: true }
  >
> = {
  'runs to its end': { settings: { SAFETY: 'own-objects' } },
  'finds a violation': { settings: { SAFETY: 'reject-only' } },
  'is interrupted': { settings: { SAFETY: 'own-objects' }, signal: 'SIGINT' },
  'is killed': { settings: { SAFETY: 'own-objects' }, signal: 'SIGKILL' },
  'loses its tenant': { settings: { SAFETY: 'own-objects', REQUEST_TIMEOUT_MS: '500' }, dies: true },
};

/** What the processes of this machine were called with. */
function commandLines(): string {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((pid) => {
      try {
        return readFileSync(join('/proc', pid, 'cmdline'), 'utf8');
      } catch {
        return '';
      }
    })
    .join('\n');
}

let canaries = 0;

for (const [ending, { settings, signal, dies }] of Object.entries(ENDINGS))
  test(`no secret is left behind by a run that ${ending}`, async () => {
    const quirks = {
      echoesCredentials: true,
      // A token for every few requests: most run out before they said they would.
      tokenLifetime: 1,
      tokensRevokedAfterMs: 120,
      accepts: ['closeAccessRequest'],
    };
    const reports = mkdtempSync(join(tmpdir(), 'secrets-'));
    await withTenant(quirks, async (tenant) => {
      const run = startCli(
        ['run', '--target', 'tenant', '--reports', reports, '--evidence', 'full', '--operation', 'closeAccessRequest'],
        {
          ...tenant.environment,
          NERM_AUTH: 'oauth',
          NERM_TOKEN: '',
          REQUESTS_PER_SECOND: '400',
          ...settings,
        },
        undefined,
        170_000,
      );
      await run.shows('Running');
      await expect.poll(() => tenant.log.length, { timeout: 60_000 }).toBeGreaterThan(6);
      const running = commandLines();
      if (signal !== undefined) run.process.kill(signal);
      if (dies === true) await tenant.close();
      const { stdout, stderr, code } = await run.finished;
      const secrets = secretsOf(tenant);
      canaries += secrets.length;

      expect(tracesOf(secrets, { stdout, stderr, running }, reports)).toEqual([]);
      // Nothing had to be taken out afterwards.
      expect(`${stdout}${stderr}`).not.toContain('a secret stood in');
      expect([0, 1, 3, 130, null]).toContain(code);
    });
    await rm(reports, { recursive: true, force: true });
  });

test('fifty secrets and more were looked for', () => {
  expect(canaries).toBeGreaterThan(50);
});
