import { writeFile } from 'node:fs/promises';

import type { GatewayReport, Standing } from '../gateway/index.ts';
import { renderTenantPage } from '../tenant-facts/index.ts';

/** Which run it was. */
interface About {
  readonly target: string;
  readonly startedAt: string;
}

/** Writes to `path` what a tenant told, and what is left there, one by one: ids and marks stand in the ledger alone for those who may not see them. */
export async function writeTenantPage(path: string, report: GatewayReport, about: About): Promise<void> {
  await writeFile(path, `${renderTenantPage(report.facts, about).trimEnd()}\n\n${leftovers(report)}\n`);
}

function leftovers({ standing, stopped }: GatewayReport): string {
  const lines = standing.map(lineOf);
  return [
    '## What is left on the tenant',
    '',
    ...stopped.map((operation) => `- **${operation} was stopped**: it accepted what it must refuse.`),
    ...(lines.length === 0
      ? ['Nothing.']
      : ['Nothing of this can be deleted. `ledger.ndjson` has the requests.', '', ...lines]),
  ].join('\n');
}

function lineOf({ what, id, mark, certain, sent }: Standing): string {
  const name = id ?? (mark === null ? 'whose id no answer told' : `marked ${mark}`);
  return `- ${what} ${name}, ${certain ? 'made' : 'perhaps made'} ${sent.at} by ${sent.operation ?? 'the run itself'}`;
}
