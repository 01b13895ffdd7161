import { isDeepStrictEqual } from 'node:util';

import { headerValue, type HeaderFields, type HttpRequest, type Transport } from '../core/index.ts';
import { accessTo, readReference, type TenantApi } from '../targets/index.ts';

const UNAUTHORIZED = 401;

/**
 * Puts credentials where requests name some. Where those that should be good are refused, they are fetched anew and the request, which was not
 * carried out, is sent once more (RFC 9110 §15.5.2). An `Exchange` has the request as it was sent.
 */
export function signTransport(inner: Transport, apis: readonly TenantApi[]): Transport {
  return {
    async send(request) {
      const reference = readReference(headerValue(request.headers, 'authorization') ?? '');
      if (reference === undefined) return inner.send(request);
      const { api: name, credential } = reference;
      const api = apis.find((item) => item.name === name);
      const strategy = api && accessTo(api, credential);
      if (strategy === undefined) throw new TypeError(`there are no ${credential} credentials for ${name}`);
      const authorisation = await strategy.headers();
      const exchange = await inner.send(signed(request, authorisation));
      if (credential !== 'valid' || exchange.response.status !== UNAUTHORIZED || api?.tokenUrl === null)
        return exchange;
      // Another request may have been refused before, and new ones be there already.
      if (isDeepStrictEqual(await strategy.headers(), authorisation)) strategy.invalidate();
      return inner.send(signed(request, await strategy.headers()));
    },
    close: () => inner.close(),
  };
}

function signed(request: HttpRequest, authorisation: HeaderFields): HttpRequest {
  const headers = request.headers.flatMap((field) =>
    field[0].toLowerCase() === 'authorization' ? authorisation : [field],
  );
  return { ...request, headers };
}
