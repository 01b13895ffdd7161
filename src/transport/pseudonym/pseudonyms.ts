import type { Exchange, JsonPointer } from '../../core/index.ts';
import { maskAnswerHeaders } from './answer-headers.ts';
import { disguisesIn, maskBody, type Rules } from './mask-body.ts';
import { createMint, type Mint } from './mint.ts';
import { maskQuoted } from './quoted-values.ts';
import { sentTexts } from './sent-texts.ts';
import { maskNames, type Keeps } from './traces.ts';

/** Puts pseudonyms in place of a tenant's values. */
export interface Pseudonyms {
  /**
   * `exchange` with pseudonyms for what its answer shows of the tenant. Texts and numbers stay where `shown` points to, and so does what the
   * request carried. The request stays as it is: the run made it, and it cannot be repeated without the ids that it names.
   */
  readonly exchange: (exchange: Exchange, shown?: readonly JsonPointer[]) => Exchange;
  /**
   * `text`, which quotes the answers of `exchanges`, with the same pseudonyms for what they would show one for, and for ids and mail addresses
   * from elsewhere that no request of theirs carried. What stands at `shown` stays, but for ids and mail addresses in it.
   */
  readonly text: (text: string, exchanges: readonly Exchange[], shown?: readonly JsonPointer[]) => string;
}

/** What pseudonyms depend on. */
export interface PseudonymOptions {
  /** Whoever knows it can tell whether a value is the one behind a pseudonym. */
  readonly key: string;
  /** Ids that the settings name: a request carries them, and they are the tenant's all the same. */
  readonly objects?: readonly string[];
}

/** Pseudonyms by `key`: equal values are told by equal ones, in all exchanges. */
export function createPseudonyms({ key, objects = [] }: PseudonymOptions): Pseudonyms {
  const mint = createMint(key);
  return {
    exchange: (exchange, shown = []) => {
      const { request, response } = exchange;
      const rules = rulesFor(exchange, { mint, objects, shown });
      const headers = maskAnswerHeaders(response.headers, request.url, mint, rules.keeps);
      return { ...exchange, response: { ...response, headers, body: maskBody(response.body, rules) } };
    },
    text: (text, exchanges, shown = []) => {
      const all = exchanges.map((exchange) => ({ exchange, rules: rulesFor(exchange, { mint, objects, shown }) }));
      const keeps: Keeps = (trace) => all.some(({ rules }) => rules.keeps(trace));
      const disguises = all.flatMap(({ exchange, rules }) => disguisesIn(exchange.response.body, rules));
      return maskNames(maskQuoted(text, disguises), mint, keeps);
    },
  };
}

interface Basis {
  readonly mint: Mint;
  readonly objects: readonly string[];
  readonly shown: readonly JsonPointer[];
}

function rulesFor({ request, response }: Exchange, { mint, objects, shown }: Basis): Rules {
  const { status } = response;
  const sent = sentTexts(request, objects);
  return { mint, keeps: (text) => sent.has(text), shown: new Set(shown), isRefusal: status >= 400 && status < 500 };
}
