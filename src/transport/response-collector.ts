import type { Dispatcher } from 'undici';

import type { HeaderFields, HttpResponse } from '../core/index.ts';

/** The deadline of a request passed; `phase` says how far it had come. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
  readonly phase: string;

  constructor(phase: string) {
    super(`deadline exceeded ${phase}`);
    this.phase = phase;
  }
}

/** More came than anybody has a reason to send. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** What one answer may take. */
interface Allowance {
  readonly timeoutMs: number;
  /** Of its body. */
  readonly maxBytes: number;
}

interface Settlement {
  readonly resolve: (response: HttpResponse) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Gathers one answer from undici's callbacks: header fields in the order received, duplicates kept, and the raw body. One
 * timer covers connecting, headers and body, because undici's own timers start anew with each byte.
 */
export class ResponseCollector implements Dispatcher.DispatchHandler {
  readonly #settlement: Settlement;
  readonly #maxBytes: number;
  readonly #timer: NodeJS.Timeout;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #expiry: DeadlineExceeded | undefined;
  #received = 0;
  #status = 0;
  #headers: HeaderFields = [];

  constructor({ timeoutMs, maxBytes }: Allowance, settlement: Settlement) {
    this.#settlement = settlement;
    this.#maxBytes = maxBytes;
    this.#timer = setTimeout(() => this.#expire(), timeoutMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It expired while it waited for a connection: it must not be sent any more.
    if (this.#expiry) controller.abort(this.#expiry);
  }

  /** Also called for interim answers (1xx, RFC 9110 §15.2), after which the final one is still to come. */
  onResponseStart(controller: Dispatcher.DispatchController, status: number): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = headerFields(controller.rawHeaders);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#received += chunk.length;
    if (this.#received <= this.#maxBytes) this.#chunks.push(chunk);
    else controller.abort(new TooLarge());
  }

  onResponseEnd(): void {
    clearTimeout(this.#timer);
    // Always copied: a chunk is a view that would keep the socket's whole read buffer alive.
    this.#settlement.resolve({ status: this.#status, headers: this.#headers, body: Buffer.concat(this.#chunks) });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.#timer);
    this.#settlement.reject(error);
  }

  #expire(): void {
    this.#expiry = new DeadlineExceeded(this.#phase());
    this.#settlement.reject(this.#expiry);
    this.#controller?.abort(this.#expiry);
  }

  #phase(): string {
    if (!this.#controller) return 'before a connection was open';
    return this.#status === 0 ? 'before the response headers were complete' : 'before the response body was complete';
  }
}

/** Undici gives names and values in turn, as bytes; a field value is read as ISO 8859-1 (RFC 9110 §5.5, obs-text). */
function headerFields(raw: Dispatcher.DispatchController['rawHeaders']): HeaderFields {
  if (!Array.isArray(raw)) return [];
  const texts = raw.map((part) => (typeof part === 'string' ? part : part.toString('latin1')));
  const fields: (readonly [string, string])[] = [];
  for (let index = 0; index < texts.length; index += 2) fields.push([texts[index] ?? '', texts[index + 1] ?? '']);
  return fields;
}
