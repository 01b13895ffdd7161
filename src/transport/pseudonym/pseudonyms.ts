import { jsonPointer, readJsonText, type Exchange, type JsonPointer } from '../../core/index.ts';
import { maskAnswerHeaders } from './answer-headers.ts';
import { isExplanation, isWord } from './harmless-value.ts';
import { mapScalars, textOf, type Scalar } from './map-scalars.ts';
import { createMint, type Mint } from './mint.ts';
import { sentTexts } from './sent-texts.ts';
import { maskNames, maskTraces, type Keeps } from './traces.ts';

/** Puts pseudonyms in place of a tenant's values. */
export interface Pseudonyms {
  /**
   * `exchange` with pseudonyms for what its answer shows of the tenant. Texts and numbers stay where `shown` points to, and so does what the
   * request carried. The request stays as it is: the run made it, and it cannot be repeated without the ids that it names.
   */
  readonly exchange: (exchange: Exchange, shown?: readonly JsonPointer[]) => Exchange;
  /** `text`, which may quote answers, with pseudonyms for ids and mail addresses that the requests of `exchanges` did not carry. */
  readonly text: (text: string, exchanges: readonly Exchange[]) => string;
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
      const sent = sentTexts(request, objects);
      const keeps: Keeps = (text) => sent.has(text);
      const headers = maskAnswerHeaders(response.headers, request.url, mint, keeps);
      const rules: Rules = { mint, keeps, shown: new Set(shown), isRefusal: isRefusal(response.status) };
      return { ...exchange, response: { ...response, headers, body: maskBody(response.body, rules) } };
    },
    text: (text, exchanges) => {
      const sent = exchanges.map(({ request }) => sentTexts(request, objects));
      return maskNames(text, mint, (trace) => sent.some((texts) => texts.has(trace)));
    },
  };
}

interface Rules {
  readonly mint: Mint;
  readonly keeps: Keeps;
  readonly shown: ReadonlySet<string>;
  readonly isRefusal: boolean;
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500;
}

/** Bytes that are no text are shown by their number only. */
function maskBody(body: Uint8Array, rules: Rules): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  if (!Buffer.from(text).equals(body)) return body;
  const masked =
    readJsonText(body).kind === 'json'
      ? mapScalars(text, {
          scalar: (scalar) => maskScalar(scalar, rules),
          name: (literal) => rewritten(literal, (name) => maskNames(name, rules.mint, rules.keeps)),
        })
      : maskTraces(text, rules.mint, rules.keeps);
  return masked === text ? body : Buffer.from(masked);
}

function maskScalar({ kind, literal, path }: Scalar, { mint, keeps, shown, isRefusal: explains }: Rules): string {
  if (shown.has(jsonPointer(...path))) return literal;
  if (kind === 'number') return keeps(literal) ? literal : mint.number(literal);
  return rewritten(literal, (text) => {
    if (keeps(text) || isWord(text, path)) return text;
    return explains && isExplanation(path) ? maskTraces(text, mint, keeps) : mint.text(text);
  });
}

/** A literal whose text does not change is not written anew, however it was escaped. */
function rewritten(literal: string, change: (text: string) => string): string {
  const text = textOf(literal);
  const changed = change(text);
  return changed === text ? literal : JSON.stringify(changed);
}
