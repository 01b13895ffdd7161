import type { Exchange, Transport } from '../core/index.ts';
import type { TenantFacts } from '../tenant-facts/index.ts';
import { maskHeaders, shieldExchange, type Redactor } from '../transport/index.ts';

/** Nothing behind this sees a secret, of request or answer; what the tenant tells is noted in `facts`. */
export function shieldTransport(inner: Transport, redactor: Redactor, facts: TenantFacts): Transport {
  return {
    send: async (request) => {
      const exchange = withoutCredentials(shieldExchange(await inner.send(request), redactor), redactor);
      facts.see({ operationId: request.operation ?? null, purpose: request.purpose ?? 'read', exchange });
      return exchange;
    },
    close: () => inner.close(),
  };
}

function withoutCredentials(exchange: Exchange, { text: mask }: Redactor): Exchange {
  const { request } = exchange;
  const headers = maskHeaders(request.headers).map(([name, value]) => [name, mask(value)] as const);
  return { ...exchange, request: { ...request, headers } };
}
