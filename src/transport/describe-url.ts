/** `url` for messages: without user information, and with `?…` for a query, either of which may hold secrets. */
export function describeUrl(url: string): string {
  return url.replace(/^([a-z+.-]+:\/\/)[^/?#]*@/iu, '$1').replace(/\?.*$/su, '?…');
}
