import { inflateSync } from 'node:zlib';

import { packed } from './write-page.ts';

/** Numbers from 0 up to `below`, always the same for one seed. */
export type Draw = (below: number) => number;

/** Draws by mulberry32, which a test of robustness needs nothing better than. */
export function drawFrom(seed: number): Draw {
  let state = Math.trunc(seed);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Damage = (page: string, draw: Draw, others: readonly string[]) => string;

const API = /^api: (.*)$/mu;
const MANY = 50_000;

let bomb: string | undefined;

/** Ways to spoil a page, by name. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'cut off': (page, draw) => page.slice(0, draw(page.length)),
  'its beginning lost': (page, draw) => page.slice(draw(page.length)),
  'one bit turned over': (page, draw) => {
    const at = draw(page.length);
    return page.slice(0, at) + String.fromCharCode(page.charCodeAt(at) ^ (1 << draw(7))) + page.slice(at + 1);
  },
  'its data changed by a character': (page, draw) =>
    withApi(page, (api) => {
      const at = draw(api.length);
      return api.slice(0, at) + 'A9+/=z{"'.charAt(draw(8)) + api.slice(at + 1);
    }),
  'its data cut off': (page, draw) => withApi(page, (api) => api.slice(0, draw(api.length / 4) * 4)),
  'a piece of its JSON replaced': (page, draw) =>
    withJson(page, (json) => {
      const at = draw(json.length);
      return json.slice(0, at) + ['{', '}', '[]', '"', 'null', '\\', '1e999', ','][draw(8)] + json.slice(at + draw(9));
    }),
  'a name of its JSON replaced': (page, draw) =>
    withJson(page, (json) => {
      const names = [...json.matchAll(/"\w+":/gu)];
      const name = names[draw(names.length)]?.[0] ?? '"path":';
      const other = ['__proto__', 'constructor', 'toString', 'x', '', '$ref', 'oneOf', 'properties'][draw(8)];
      return json.replaceAll(name, `"${other}":`);
    }),
  'a value of its JSON replaced': (page, draw) =>
    withJson(page, (json) => {
      const values = [...json.matchAll(/:("[^"\\]*"|true|\{|\[)/gu)];
      const [whole = '', value = ''] = values[draw(values.length)] ?? [];
      const other =
        value === '{'
          ? '{"__proto__":{"a":1},'
          : value === '['
            ? '[[],null,{},'
            : ['3', 'null', '{}', '"circular()"'][draw(4)];
      return json.replace(whole, `:${other}`);
    }),
  'nested without end': (page, draw) => {
    const depth = 400 + draw(MANY);
    return withApi(page, () => packed(`{"method":"get","path":"/","x":${'['.repeat(depth)}${']'.repeat(depth)}}`));
  },
  'schemas nested without end': (page, draw) => {
    const depth = 100 + draw(300);
    const schema = `${'{"items":'.repeat(depth)}{}${'}'.repeat(depth)}`;
    return withApi(page, () =>
      packed(`{"method":"get","path":"/","responses":{"200":{"content":{"a/b":{"schema":${schema}}}}}}`),
    );
  },
  'data that grow a thousandfold': (page) => withApi(page, () => (bomb ??= packed(' '.repeat(40_000_000)))),
  'front matter without end': (page, draw) => page.replace('---', `---\n${`k${draw(99)}: v\n`.repeat(MANY)}`),
  'fences all over': (page, draw) => `${'---\n'.repeat(draw(MANY))}${page.replaceAll('\n', '\n---\n')}`,
  'lines lost': (page, draw) =>
    page
      .split('\n')
      .filter(() => draw(10) > 0)
      .join('\n'),
  'lines twice': (page, draw) =>
    page
      .split('\n')
      .flatMap((line) => (draw(10) > 0 ? [line] : [line, line]))
      .join('\n'),
  'its tail from another page': (page, draw, others) =>
    page.slice(0, draw(page.length)) + (others[draw(others.length)] ?? '').slice(draw(5_000)),
  'in a table': (page) =>
    page
      .split('\n')
      .map((line) => `| ${line} |`)
      .join('\n'),
  'tags without end': (page, draw) =>
    page +
    [
      '<a b={{"c":',
      '<a b="',
      '<div>',
      '</div>',
      '<a ',
      '<SchemaItem><summary><strong>',
      '<a b={"}"} ',
      '<',
      '<span>oneOf',
    ][draw(9)]?.repeat(MANY),
  'words without end': (page, draw) =>
    `GET/a/{${'b}{'.repeat(9)}\nX-A\nRequest\nHeader Parameters\n${['Possible values: [\n', '{\n', '"\\"', 'Array [\n', 'a\nobject\n', 'Possible values: >= 1 and '][draw(6)]?.repeat(MANY)}\nResponses\n${'- 200\n'.repeat(draw(MANY))}${page}`,
  'no text': (page, draw) => String.fromCharCode(...Array.from({ length: 1 + draw(900) }, () => draw(65_536))),
};

function withApi(page: string, change: (api: string) => string): string {
  const [line, api = ''] = API.exec(page) ?? [''];
  return line === '' ? change(page) : page.replace(line, () => `api: ${change(api)}`);
}

function withJson(page: string, change: (json: string) => string): string {
  return withApi(page, (api) => {
    if (api.startsWith('{')) return change(api);
    try {
      return packed(change(inflateSync(Buffer.from(api, 'base64')).toString()));
    } catch {
      return change(api);
    }
  });
}
