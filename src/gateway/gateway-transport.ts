import { request as httpRequest, Agent } from 'node:http';
import { text } from 'node:stream/consumers';

import {
  ConfigError,
  NotSentError,
  SafetyError,
  TransportError,
  type Exchange,
  type HarnessError,
  type HttpRequest,
  type Transport,
} from '../core/index.ts';
import type { GatewayAddress } from '../targets/index.ts';
import { decodeReply, encodeRequest, type Reply } from './message.ts';

/**
 * A transport whose requests the gateway at `address` decides about, signs and sends. Waits as long as that takes: it may be told to wait by the
 * tenant. Once the command that runs the gateway is gone, nothing leaves any more.
 */
export function createGatewayTransport(address: GatewayAddress): Transport {
  const agent = new Agent({ keepAlive: true });
  return {
    async send(request) {
      const reply = await ask(address, request, agent);
      if (reply.kind !== 'exchange') throw failureOf(reply);
      const { sent, status, headers, body, startedAt, durationMs } = reply;
      const exchange: Exchange = {
        request: { ...request, headers: sent },
        response: { status, headers, body },
        startedAt,
        durationMs,
      };
      return exchange;
    },
    close: () => {
      agent.destroy();
      return Promise.resolve();
    },
  };
}

async function ask({ url, key }: GatewayAddress, request: HttpRequest, agent: Agent): Promise<Reply> {
  try {
    const body = await new Promise<string>((resolve, reject) => {
      const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
      const call = httpRequest(url, { method: 'POST', agent, headers }, (response) => {
        text(response).then(resolve, reject);
      });
      call.on('error', reject);
      call.end(encodeRequest(request));
    });
    return decodeReply(body);
  } catch (cause) {
    throw new TransportError('target-unreachable', 'the command that sends requests to the tenant is gone', {
      hint: 'Run again; the ledger knows what was sent.',
      cause,
    });
  }
}

function failureOf({ kind, message, hint }: Exclude<Reply, { readonly kind: 'exchange' }>): HarnessError {
  return FAILURES[kind](message, { hint });
}

type Failure = Exclude<Reply['kind'], 'exchange'>;

const FAILURES: Readonly<Record<Failure, (message: string, options: { readonly hint: string }) => HarnessError>> = {
  refused: (message, options) => new SafetyError('refused-by-safety', message, options),
  unsent: (message, options) => new NotSentError('target-unreachable', message, options),
  misconfigured: (message, options) => new ConfigError('setting-invalid', message, options),
  unanswered: (message, options) => new TransportError('target-unreachable', message, options),
};
