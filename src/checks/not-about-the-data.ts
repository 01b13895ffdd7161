const REASONS: ReadonlyMap<number, string> = new Map([
  [401, 'the credentials were refused'],
  [403, 'the credentials were refused'],
  [404, 'the object was not found'],
  [405, 'the method was refused'],
  [407, 'the credentials for a proxy were refused'],
  [408, 'the server gave up waiting for the request'],
  [409, 'the state of the object was in conflict'],
  [410, 'the object was not found'],
  [423, 'the object was locked'],
  [429, 'the rate limit was reached'],
]);

/**
 * Why an answer with `status` says nothing about how the server takes the data of a request; undefined where it does.
 * Missing rights, a missing object, a busy or broken server refuse good and bad data alike; a redirection decides nothing.
 */
export function notAboutTheData(status: number): string | undefined {
  const reason = REASONS.get(status);
  if (reason !== undefined) return `${reason} (${status})`;
  if (status >= 500) return `the server failed (${status})`;
  return status >= 300 && status < 400 ? `the request was sent elsewhere (${status})` : undefined;
}
