const REFUSALS: ReadonlySet<number> = new Set([400, 413, 415, 422]);

/**
 * Whether `status` is one by which a server says that it looked at the data of a request and did not like it: malformed, too large, of a form
 * that it does not take, or not to be processed (RFC 9110 §15.5.1, §15.5.14, §15.5.16, §15.5.21). Every other refusal is of something else: of the
 * credentials (401, 403, 407), the object or its state (404, 409, 410, 412, 423), the method or the answer asked for (405, 406), the time
 * (408, 425, 429), or of nothing that the client did (5xx).
 */
export function refusesData(status: number): boolean {
  return REFUSALS.has(status);
}
