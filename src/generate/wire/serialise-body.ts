import type { CaseBody } from '../../core/index.ts';

/** The body of a case as it goes out: text, bytes where the case needs exact ones, undefined for none. */
export function serialiseBody(body: CaseBody): string | Uint8Array | undefined {
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
