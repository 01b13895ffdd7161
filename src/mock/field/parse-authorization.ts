export interface Authorization {
  /** Lower-case: scheme names are case-insensitive (RFC 9110 §11.1). */
  readonly scheme: string;
  readonly credentials: string;
}

/** Scheme and credentials of an Authorization field value; undefined where one of the two is missing (RFC 9110 §11.4). */
export function parseAuthorization(value: string | undefined): Authorization | undefined {
  const space = value?.indexOf(' ') ?? -1;
  if (value === undefined || space < 1) return undefined;
  const credentials = value.slice(space).trim();
  return credentials === '' ? undefined : { scheme: value.slice(0, space).toLowerCase(), credentials };
}
