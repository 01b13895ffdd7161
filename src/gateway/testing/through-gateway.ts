import { Secret, type Transport } from '../../core/index.ts';
import type { GatewayAddress } from '../../targets/index.ts';
import { createRedactor } from '../../transport/index.ts';
import { createGatewayTransport } from '../gateway-transport.ts';
import { serveGateway } from '../serve.ts';

/** For unit tests: a gateway with a way through it. */
export interface ThroughGateway {
  readonly transport: Transport;
  readonly address: GatewayAddress;
  /** Ends the gateway. */
  readonly end: () => Promise<void>;
  /** Ends both. */
  readonly close: () => Promise<void>;
}

/** For unit tests: a gateway before `inner`, which knows the secret `the-secret`. */
export async function throughGateway(inner: Transport): Promise<ThroughGateway> {
  const served = await serveGateway(inner, createRedactor([new Secret('the-secret')]));
  const transport = createGatewayTransport(served.address);
  return {
    transport,
    address: served.address,
    end: served.close,
    close: async () => {
      await transport.close();
      await served.close();
    },
  };
}
