const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A body as text: decoded without loss where it is UTF-8, else `<N bytes, not UTF-8>`. */
export function bodyText(body: string | Uint8Array): string {
  if (typeof body === 'string') return body;
  try {
    return strictUtf8.decode(body);
  } catch {
    return `<${body.byteLength} bytes, not UTF-8>`;
  }
}

/**
 * At most the first `maxBytes` bytes of `text` in UTF-8, whole characters only, with a note where something was cut off;
 * `totalBytes` where `text` is itself the start of something longer.
 */
export function cutText(text: string, maxBytes: number, totalBytes = Buffer.byteLength(text)): string {
  if (totalBytes <= maxBytes) return text;
  const bytes = Buffer.from(text).subarray(0, maxBytes);
  // In streaming mode the decoder holds back a character that the cut made incomplete.
  const start = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
  return `${start}… [cut: ${bytes.byteLength} of ${totalBytes} bytes]`;
}
