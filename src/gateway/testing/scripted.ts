import type { HeaderFields, HttpRequest, JsonValue, Transport } from '../../core/index.ts';

/** For unit tests: an answer in a few words, or an error in its place. */
export type Scripted =
  | Error
  | {
      readonly status?: number;
      readonly headers?: HeaderFields;
      readonly json?: JsonValue;
      readonly body?: string | Uint8Array;
    };

/** For unit tests: a transport that remembers what it was asked. */
export interface ScriptedTransport extends Transport {
  readonly sent: readonly HttpRequest[];
  readonly isClosed: () => boolean;
}

/** For unit tests: a transport whose answers `answer` gives by the request and how many there were before. */
export function scripted(
  answer: (request: HttpRequest, index: number) => Scripted | Promise<Scripted>,
): ScriptedTransport {
  const sent: HttpRequest[] = [];
  let closed = false;
  return {
    sent,
    isClosed: () => closed,
    send: async (request) => {
      sent.push(request);
      const given = await answer(request, sent.length - 1);
      if (given instanceof Error) throw given;
      const { status = 200, headers = [], json, body = '' } = given;
      const bytes = json === undefined ? Buffer.from(body) : Buffer.from(JSON.stringify(json));
      return { request, response: { status, headers, body: bytes }, startedAt: 1, durationMs: 2 };
    },
    close: () => {
      closed = true;
      return Promise.resolve();
    },
  };
}

/** For unit tests: the answers of `answers` one after the other, the last one for all that come later. */
export function inTurn(...answers: readonly Scripted[]): ScriptedTransport {
  return scripted((_, index) => answers[Math.min(index, answers.length - 1)] ?? {});
}

/** For unit tests: what `promise` rejects with; throws where it does not. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  if (outcome === undefined) throw new TypeError('it did not fail');
  return outcome.error;
}
