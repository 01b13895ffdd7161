import type { CaseBody } from '../../core/index.ts';

const known = new WeakMap<CaseBody, string | Uint8Array>();

/**
 * The body of a case as it goes out: text, bytes where the case needs exact ones, undefined for none. Bodies never change: what was
 * serialised to be judged is what is sent.
 */
export function serialiseBody(body: CaseBody): string | Uint8Array | undefined {
  const sent = known.get(body) ?? serialise(body);
  if (sent !== undefined) known.set(body, sent);
  return sent;
}

function serialise(body: CaseBody): string | Uint8Array | undefined {
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'json':
      return JSON.stringify(body.value);
    case 'text':
      return body.text;
    case 'bytes':
      return Buffer.from(body.base64, 'base64');
    default:
      return body satisfies never;
  }
}
