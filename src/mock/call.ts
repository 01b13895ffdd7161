import type { IncomingHttpHeaders } from 'node:http';

import type { HttpMethod, JsonObject, Layer, OperationId } from '../core/index.ts';
import type { Reply } from './reply.ts';
import type { World } from './world.ts';

/** The layers of the contract that the mock can speak: as the vendor wrote it, or as a faithful server would answer. */
export type MockLayer = Exclude<Layer, 'repaired'>;

/** The API that an operation belongs to: it decides how callers are authorised and how errors are written. */
export type Api = 'nerm' | 'isc' | 'oauth';

/** A request as it came off the wire, nothing judged yet. */
export interface Received {
  readonly method: string;
  /** Request target as sent: path and query, or the absolute form of RFC 9112 §3.2.2. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: ReceivedBody;
}

export type ReceivedBody =
  | { readonly kind: 'complete'; readonly bytes: Buffer }
  | { readonly kind: 'too-large'; readonly limitBytes: number };

/** Who sent a call, as far as the mock found out yet. */
export type Caller = { readonly kind: 'anonymous' } | { readonly kind: 'client'; readonly client: string };

/** What behaviours may ask of a query string. */
export type Query = Pick<URLSearchParams, 'getAll'>;

/** A request on its way through the stages. Each stage hands on a copy that knows more. */
export interface Call {
  readonly kind: 'call';
  readonly received: Received;
  readonly operation: Operation;
  /** The path in front of the operation's own, such as `/v2024`: rate limits count per version. */
  readonly basePath: string;
  readonly pathParameters: ReadonlyMap<string, string>;
  readonly query: Query;
  /** Anonymous until authorised. */
  readonly caller: Caller;
  /** The request body; empty until read, and for operations that take none. */
  readonly json: JsonObject;
}

/** What an operation does: its reply to a call that passed every stage before. */
export type Behaviour = (call: Call, world: World) => Reply;

/** One step before the behaviour: hands the call on, or ends it with a reply. */
export type Stage = (call: Call, world: World) => Call | Reply;

/** Canned replies by status code, for callers that prefer one (RFC 7240). */
export type DocumentedReplies = ReadonlyMap<string, Behaviour>;

/** A row of the route table: everything that shared code may know about an operation. */
export interface Operation {
  readonly operationId: OperationId;
  readonly method: HttpMethod;
  /** Path template below the base path of the API. */
  readonly path: string;
  readonly api: Api;
  readonly takes: 'json' | 'form' | 'nothing';
  /** Whether the vendor asks for the experimental header. */
  readonly experimental: boolean;
  readonly documented: Readonly<Record<MockLayer, DocumentedReplies>>;
  readonly behaviour: Behaviour;
}
