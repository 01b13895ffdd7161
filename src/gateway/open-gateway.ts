import { join } from 'node:path';

import { allowsTier, HarnessError, type OperationId } from '../core/index.ts';
import type { GatewayAddress } from '../targets/index.ts';
import type { FactSheet } from '../tenant-facts/index.ts';
import type { Account } from './account.ts';
import type { Standing } from './ledger/standing.ts';
import { askAttribute } from './ask-attribute.ts';
import { findLost } from './find-lost.ts';
import { serveGateway, type ServedGateway } from './serve.ts';
import type { TenantSettings } from './tenant-settings.ts';
import { openTenantWire, type WireEvents } from './tenant-wire.ts';
import { tidyUp } from './tidy-up.ts';

/** What a run did to a tenant, and what of it is left. */
export interface GatewayReport {
  readonly account: Readonly<Account>;
  /** Operations that accepted what they must refuse. */
  readonly stopped: readonly OperationId[];
  readonly standing: readonly Standing[];
  readonly facts: readonly FactSheet[];
}

/** The way to a tenant that the processes of a run share. */
export interface Gateway {
  readonly address: GatewayAddress;
  /** `text` with every secret masked that the gateway knows. */
  readonly mask: (text: string) => string;
  /** Ends the traffic of the run, closes its sessions and says what there is to say. */
  readonly finish: () => Promise<GatewayReport>;
}

/** Which run it is, and who hears of what should be known at once. */
export interface GatewayOptions {
  readonly run: string;
  /** Absolute. */
  readonly reportsDir: string;
  readonly onNote: (line: string) => void;
  /** Ends the tidying up before the run. */
  readonly interrupt?: AbortSignal;
}

/** A shorter wait is nothing to wonder about. */
const WORTH_TELLING_MS = 10_000;
/** Nobody who ended a run wants to wait longer. */
const LONGEST_WAIT_MS = 60_000;

/** The name of the ledger beside the reports. */
export const LEDGER_FILE = 'ledger.ndjson';

/**
 * Opens the gateway to the tenant of `settings`. What an earlier run left behind is tidied up first, where the tier allows it. Throws a ConfigError
 * where the ledger is not to be had.
 */
export async function openGateway(settings: TenantSettings, options: GatewayOptions): Promise<Gateway> {
  const { run, reportsDir, onNote, interrupt } = options;
  const stopped: OperationId[] = [];
  const events = tellingEvents(onNote, stopped);
  const wire = openTenantWire(settings, { run, ledgerPath: join(reportsDir, LEDGER_FILE) }, events);
  const { transport, tidying, book, account, redactor } = wire;
  let report: Promise<GatewayReport> | undefined;
  const served = await begin().catch(async (error: unknown) => {
    await wire.close();
    throw error;
  });

  async function begin(): Promise<ServedGateway> {
    interrupt?.addEventListener('abort', breakOff);
    try {
      await settle();
    } finally {
      interrupt?.removeEventListener('abort', breakOff);
    }
    if (interrupt?.aborted === true)
      throw new HarnessError('interrupted', 'interrupted while tidying up after an earlier run', {
        hint: 'Run again.',
      });
    return serveGateway(transport, redactor);
  }

  function breakOff(): void {
    void wire.close();
  }

  /** What a run left in doubt or open. */
  async function settle(): Promise<void> {
    await findLost(book, settings, tidying);
    const open = book.openSessions().length;
    const mayClose = allowsTier(settings.safety, 'own-objects');
    if (open > 0 && mayClose) onNote(`closing ${open} sessions; who cannot wait leaves that to the next run by Ctrl-C`);
    if (mayClose) await tidyUp(book, settings, tidying);
    else if (open > 0 && report === undefined)
      onNote(`${open} sessions of an earlier run are open: run with SAFETY=own-objects to close them`);
  }

  async function finish(): Promise<GatewayReport> {
    wire.endRun();
    try {
      await served.close();
      if (wire.waitMs() > LONGEST_WAIT_MS) onNote('the next run tidies up: the tenant wants to be left alone for now');
      else {
        await askAttribute(book, run, settings, tidying);
        await settle();
      }
    } finally {
      await wire.close();
    }
    return { account, stopped, standing: book.standing(), facts: wire.facts.answers() };
  }

  return { address: served.address, mask: redactor.text, finish: () => (report ??= finish()) };
}

function tellingEvents(onNote: GatewayOptions['onNote'], stopped: OperationId[]): WireEvents {
  return {
    onStop: (operation, id, isSure) => {
      stopped.push(operation);
      const made = id === null ? '' : `, and made ${id}`;
      const why = isSure
        ? 'accepted what it must refuse'
        : 'may have accepted what it must refuse: its answers are lost';
      onNote(`STOPPED ${operation}: the tenant ${why}${made}; nothing more is sent for it`);
    },
    onWait: (ms) => {
      if (ms >= WORTH_TELLING_MS) onNote(`the tenant wants to be left alone for ${Math.ceil(ms / 1000)} s`);
    },
  };
}
