import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

/** What the shop answers. */
export interface ShopAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or text as it is; undefined for none. */
  readonly body: unknown;
}

type Order = Readonly<Record<string, unknown>>;

/** One way in which the shop departs from its contract. */
export interface ShopDeviation {
  /** The fact that it must be: kind and place. */
  readonly fact: string;
  /** The answers among which it hides. */
  readonly among: 'orders' | 'refusals' | 'made' | 'later' | 'paid' | 'above' | 'unknown';
  /** Whether it is in every one of them: what is only concluded from all. */
  readonly always?: true;
  readonly change: (usual: ShopAnswer) => ShopAnswer;
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const PAGE = { ...JSON_TYPE, 'X-Page': '1' };

/** An order with all that the contract documents, none of it always the same. */
export function wholeOrder(at: number): Order {
  const id = `3fa85f64-5717-4562-b3fc-${String(at).padStart(12, '0')}`;
  const isOdd = at % 2 === 1;
  return {
    id,
    state: ['open', 'paid', 'sent'][at % 3],
    total: at,
    note: `note ${at % 9}`,
    code: isOdd ? 'ABC' : 'XYZ',
    email: `somebody-${at}@shop.example`,
    kind: isOdd ? 'plain' : 'gift',
    coupon: isOdd ? null : `coupon ${at}`,
    parent: { id, state: 'sent' },
    tags: ['one', `tag ${at}`],
    lines: [{ sku: `sku ${at}`, amount: at }],
    prices: { chf: at },
    closed: { a: `a ${at}` },
    free: { any: at },
    payment: isOdd ? { by: 'Card', last: `${at}` } : { by: 'Transfer', bank: `bank ${at}` },
    delivery: isOdd ? { street: `street ${at}` } : { locker: at },
  };
}

function order(changes: Order): (usual: ShopAnswer) => ShopAnswer {
  return (usual) => {
    const whole = typeof usual.body === 'object' ? { ...usual.body, ...changes } : changes;
    return { ...usual, body: Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) };
  };
}

function answer(changes: Partial<ShopAnswer>): (usual: ShopAnswer) => ShopAnswer {
  return (usual) => ({ ...usual, ...changes });
}

const ORDER = 'response 200 application/json';
const NEW_ORDER = 'request application/json';
const MADE: ShopAnswer = { status: 201, headers: JSON_TYPE, body: wholeOrder(1) };

/** Twenty-five deviations of the shop, each another fact. */
export const SHOP_DEVIATIONS: readonly ShopDeviation[] = [
  { fact: `undocumented-property ${ORDER} archived`, among: 'orders', change: order({ archived: true }) },
  { fact: `missing-property ${ORDER} state`, among: 'orders', change: order({ state: undefined }) },
  { fact: `null-not-allowed ${ORDER} note`, among: 'orders', change: order({ note: null }) },
  { fact: `other-type ${ORDER} total`, among: 'orders', change: order({ total: 1.5 }) },
  {
    fact: `other-type ${ORDER} lines[].amount`,
    among: 'orders',
    change: order({ lines: [{ sku: 'x', amount: '3' }] }),
  },
  { fact: `unlisted-value ${ORDER} kind`, among: 'orders', change: order({ kind: 'express' }) },
  { fact: `other-format ${ORDER} id`, among: 'orders', change: order({ id: 'order 17' }) },
  { fact: `other-pattern ${ORDER} code`, among: 'orders', change: order({ code: 'abcd' }) },
  { fact: `out-of-bounds ${ORDER} total`, among: 'orders', change: order({ total: -1 }) },
  { fact: `out-of-bounds ${ORDER} tags`, among: 'orders', change: order({ tags: ['a', 'b', 'c', 'd'] }) },
  { fact: `unknown-tag ${ORDER} payment`, among: 'orders', change: order({ payment: { by: 'Cash' } }) },
  { fact: `no-branch ${ORDER} delivery`, among: 'orders', change: order({ delivery: {} }) },
  { fact: `never-seen ${ORDER} coupon`, among: 'orders', always: true, change: order({ coupon: undefined }) },
  {
    fact: `always-one-value ${ORDER} email`,
    among: 'orders',
    always: true,
    change: order({ email: 'a@shop.example' }),
  },
  {
    fact: 'undocumented-header response 200 header x-ratelimit-remaining',
    among: 'orders',
    change: answer({ headers: { ...PAGE, 'X-RateLimit-Remaining': '3' } }),
  },
  { fact: 'missing-header response 200 header x-page', among: 'orders', change: answer({ headers: JSON_TYPE }) },
  {
    fact: 'undocumented-media-type response 200',
    among: 'orders',
    change: answer({ headers: { ...PAGE, 'Content-Type': 'text/html' }, body: '<p>' }),
  },
  { fact: 'missing-body response 200', among: 'orders', change: answer({ body: undefined }) },
  { fact: 'undocumented-status response 500', among: 'orders', change: answer({ status: 500, body: {} }) },
  { fact: 'error-body-shape response 400', among: 'refusals', change: answer({ body: [] }) },
  { fact: 'undocumented-body response 202', among: 'later', change: answer({ headers: JSON_TYPE, body: {} }) },
  { fact: `other-default ${NEW_ORDER} kind<default>`, among: 'made', change: order({ kind: 'gift' }) },
  { fact: `valid-input-refused ${NEW_ORDER} state`, among: 'paid', change: answer({ status: 400, body: undefined }) },
  { fact: 'maximum-not-enforced query limit <maximum>', among: 'above', change: answer(MADE) },
  { fact: `invalid-input-accepted ${NEW_ORDER} state<enum>`, among: 'unknown', change: answer(MADE) },
];

/** The shop on loopback, with `deviations` hidden in one to three answers each. */
export interface ScriptedShop {
  readonly origin: string;
  readonly requests: () => number;
  close(): Promise<void>;
}

/** Starts the shop. It answers as its contract has it, but for `deviations`. */
export async function startShop(deviations: readonly ShopDeviation[]): Promise<ScriptedShop> {
  const counts = new Map<ShopDeviation['among'], number>();
  let requests = 0;
  const answerTo = (request: string, body: string): ShopAnswer => {
    requests += 1;
    const [among, usual] = usualAnswer(request, body, requests);
    const count = (counts.get(among) ?? 0) + 1;
    counts.set(among, count);
    return deviations
      .filter((deviation, index) => deviation.among === among && hides(deviation, index, count))
      .reduce((answered, { change }) => change(answered), usual);
  };
  const server = createServer((request, response) => {
    const respond = (body: string): void => {
      const { status, headers, body: told } = answerTo(`${request.method} ${request.url}`, body);
      response.writeHead(status, headers);
      response.end(told === undefined ? '' : typeof told === 'string' ? told : JSON.stringify(told));
    };
    text(request).then(respond, () => request.destroy());
  });
  return { origin: await listen(server), requests: () => requests, close: () => close(server) };
}

/** Each of those that hide has answers of its own, one to three of them. */
function hides({ always }: ShopDeviation, index: number, count: number): boolean {
  if (always === true) return true;
  const first = 5 + (index % 20) * 4;
  return [first, first + 100, first + 200].slice(0, 1 + (index % 3)).includes(count);
}

function usualAnswer(request: string, body: string, at: number): readonly [ShopDeviation['among'], ShopAnswer] {
  const refused: ShopAnswer = { status: 400, headers: {}, body: undefined };
  if (request === 'GET /orders/none')
    return ['refusals', { status: 400, headers: JSON_TYPE, body: { error: `no order ${at}`, code: at } }];
  if (request.startsWith('GET ')) return ['orders', { status: 200, headers: PAGE, body: wholeOrder(at) }];
  if (request.includes('limit=101')) return ['above', refused];
  const sent: unknown = JSON.parse(body);
  const { state, kind = 'plain', lines }: Order = typeof sent === 'object' && sent !== null ? { ...sent } : {};
  if (state === 'mislaid') return ['unknown', refused];
  if (lines !== undefined) return ['later', { status: 202, headers: {}, body: undefined }];
  return [state === 'paid' ? 'paid' : 'made', { ...MADE, body: { ...wholeOrder(at), kind } }];
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the server does not listen on TCP');
  return `http://127.0.0.1:${address.port}`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
