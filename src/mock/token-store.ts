import type { Clock } from '../core/index.ts';
import { BoundedStore } from './bounded-store.ts';
import { CLIENTS, WELL_KNOWN_GRANTS, type Client, type Grant } from './grants.ts';
import type { SeededIds } from './seeded-ids.ts';

/** Lifetime of an issued token in seconds, as in the example of the vendor's authentication page. */
export const TOKEN_LIFETIME_SECONDS = 749;

/** The well-known tokens and those issued since. */
export class TokenStore {
  readonly #clock: Clock;
  readonly #ids: SeededIds;
  readonly #issued: BoundedStore<{ readonly id: string; readonly grant: Grant }>;

  constructor(clock: Clock, ids: SeededIds, capacity: number) {
    this.#clock = clock;
    this.#ids = ids;
    this.#issued = new BoundedStore(capacity);
  }

  /** The client with this id and this secret, or undefined. */
  clientOf(id: string, secret: string): Client | undefined {
    return CLIENTS.find((client) => client.id === id && client.secret === secret);
  }

  /** What `token` stands for, or undefined where it is unknown or has expired. */
  grantOf(token: string): Grant | undefined {
    const grant = WELL_KNOWN_GRANTS.get(token) ?? this.#issued.get(token)?.grant;
    return grant !== undefined && this.#clock.now() < grant.expiresAt ? grant : undefined;
  }

  /** A new access token for `client`. It has the look of a JWT (RFC 7519 §3); nothing ever reads what is inside. */
  issue(client: Client): string {
    const issuedAt = Math.floor(this.#clock.now() / 1000);
    const claims = { jti: this.#ids.uuid(), sub: client.id, iat: issuedAt, exp: issuedAt + TOKEN_LIFETIME_SECONDS };
    const signature = Buffer.from(this.#ids.hex(), 'hex').toString('base64url');
    const token = `${base64urlJson({ alg: 'HS256', typ: 'JWT' })}.${base64urlJson(claims)}.${signature}`;
    const expiresAt = this.#clock.now() + TOKEN_LIFETIME_SECONDS * 1000;
    this.#issued.add({
      id: token,
      grant: { kind: 'access-token', client: client.id, orgAdmin: client.orgAdmin, expiresAt },
    });
    return token;
  }
}

function base64urlJson(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
