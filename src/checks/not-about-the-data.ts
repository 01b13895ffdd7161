/**
 * Why an answer with `status` says nothing about how the server takes the data of a request; undefined where it does.
 * Missing rights, a missing object, a busy or broken server refuse good and bad data alike.
 */
export function notAboutTheData(status: number): string | undefined {
  if (status === 401 || status === 403) return `the credentials were refused (${status})`;
  if (status === 404) return 'the object was not found (404)';
  if (status === 405) return 'the method was refused (405)';
  if (status === 409) return 'the state of the object was in conflict (409)';
  if (status === 429) return 'the rate limit was reached (429)';
  if (status >= 500) return `the server failed (${status})`;
  return undefined;
}
