import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadContract, type Contract } from '../../../contract/index.ts';
import {
  operationId,
  type Asked,
  type Clock,
  type Exchange,
  type HeaderFields,
  type JsonValue,
} from '../../../core/index.ts';
import { createObserver, type Observer } from '../watch/create-observer.ts';

const SHOP = `
openapi: 3.0.3
info: { title: Shop, version: 1.0.0 }
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      responses:
        '200':
          description: The order.
          headers:
            X-Page: { required: true, schema: { type: integer } }
          content:
            application/json: { schema: { $ref: '#/components/schemas/Order' } }
        '204': { description: Nothing. }
        '400':
          description: Refused.
          content:
            application/json: { schema: { $ref: '#/components/schemas/Problem' } }
        '404': { description: No such order. }
  /orders:
    post:
      operationId: createOrder
      parameters:
        - { name: limit, in: query, schema: { type: integer, maximum: 100 } }
      requestBody:
        content:
          application/json: { schema: { $ref: '#/components/schemas/NewOrder' } }
      responses:
        '201':
          description: The order.
          content:
            application/json: { schema: { $ref: '#/components/schemas/Order' } }
        '202': { description: The order is made later. }
        '400': { description: Refused. }
components:
  schemas:
    NewOrder:
      type: object
      required: [state]
      properties:
        state: { type: string, enum: [open, paid] }
        kind: { type: string, enum: [plain, gift], default: plain }
        lines: { type: array, items: { type: object, properties: { amount: { type: integer } } } }
        prices: { type: object, additionalProperties: { type: number } }
        closed: { type: object, additionalProperties: false, properties: { a: { type: string } } }
    Problem:
      type: object
      required: [error]
      properties: { error: { type: string }, code: { type: integer } }
    Order:
      type: object
      required: [id, state]
      properties:
        id: { type: string, format: uuid }
        state: { type: string, enum: [open, paid, sent] }
        total: { type: integer, minimum: 0 }
        note: { type: string, maxLength: 10 }
        code: { type: string, pattern: '^[A-Z]{3}$' }
        email: { type: string }
        kind: { type: string, enum: [plain, gift] }
        coupon: { type: string, nullable: true }
        secret: { type: string, writeOnly: true }
        parent: { $ref: '#/components/schemas/Order' }
        tags: { type: array, maxItems: 3, items: { type: string } }
        lines:
          type: array
          items:
            type: object
            required: [sku]
            properties: { sku: { type: string }, amount: { type: integer } }
        prices: { type: object, additionalProperties: { type: number } }
        closed: { type: object, additionalProperties: false, properties: { a: { type: string } } }
        free: { type: object }
        payment:
          oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Transfer' }]
          discriminator: { propertyName: by }
        delivery:
          oneOf:
            - { type: object, required: [street], properties: { street: { type: string } } }
            - { type: object, required: [locker], properties: { locker: { type: integer } } }
    Card: { type: object, required: [by, last], properties: { by: { type: string }, last: { type: string } } }
    Transfer: { type: object, required: [by], properties: { by: { type: string }, bank: { type: string } } }
`;

/** A contract with most that observing knows; read anew, so that tests share nothing. */
export function shopContract(): Contract {
  const dir = mkdtempSync(join(tmpdir(), 'observed-'));
  mkdirSync(join(dir, 'shop'));
  const path = join(dir, 'shop', 'openapi.yaml');
  writeFileSync(path, SHOP);
  return loadContract(path);
}

/** An order that the contract allows, with members exchanged; undefined takes one away. */
export function order(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const whole = { id: '3fa85f64-5717-4562-b3fc-2c963f66afa6', state: 'open', total: 5, ...changes };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
}

/** How an answer departs from a 200 with JSON. */
export interface AnswerOptions {
  readonly status?: number;
  readonly headers?: HeaderFields;
  readonly method?: Exchange['request']['method'];
  readonly sent?: HeaderFields;
  readonly operation?: string;
}

/** An exchange of `getOrder` whose answer has `body`: JSON, or text as it is; undefined for none. */
export function answered(body: unknown, options: AnswerOptions = {}): Exchange {
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  const { status = 200, method = 'GET', sent = [], operation = 'getOrder' } = options;
  return {
    request: { method, url: 'https://shop.example/orders/1', headers: sent, operation: operationId(operation) },
    response: {
      status,
      headers: options.headers ?? [
        ['Content-Type', 'application/json'],
        ['X-Page', '1'],
      ],
      body: new TextEncoder().encode(text),
    },
    startedAt: 0,
    durationMs: 1,
  };
}

/** An exchange of `createOrder` of whose data the plan says `asked`. */
export function asking(
  asked: Asked | undefined,
  status: number,
  { sent = { state: 'open' }, made = order() }: { readonly sent?: JsonValue; readonly made?: unknown } = {},
): Exchange {
  const { request, ...rest } = answered(status < 300 ? made : '', { status, method: 'POST', operation: 'createOrder' });
  return { request: { ...request, body: JSON.stringify(sent), ...(asked && { asked }) }, ...rest };
}

/** A clock that stands still, on the given day. */
export function clockAt(day: string): Clock {
  return { now: () => Date.parse(`${day}T10:00:00Z`) };
}

/** An observer of all operations of `contract`. */
export function observerOf(contract: Contract, run = 'run-1', day = '2026-11-26'): Observer {
  const operations = contract.operations.map(({ layers }) => ({ contract, operation: layers.corrected }));
  return createObserver(operations, { run, target: 'mock', clock: clockAt(day) });
}
