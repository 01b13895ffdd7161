import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { readAnswerPlace, writeAnswerPlace } from './answer-place.ts';
import {
  aboutPart,
  CARRIERS,
  mediaPart,
  parameterPart,
  responsePart,
  type Part,
  type Place,
  type Step,
} from './place.ts';
import { readPlace } from './read-place.ts';
import { inPart, stepInto, withSteps, writePlace, writeSteps } from './write-place.ts';

const RUNS = { seed: 6, numRuns: 500 };

/** Names as nobody should give them, and as somebody does. */
const names = fc.oneof(
  fc.constantFrom(
    'a',
    'a.b',
    'a[]',
    '[0]',
    '["a"]',
    '',
    ' ',
    'a b',
    '(x)',
    'a)',
    '<not>',
    '*',
    '"',
    '"a"',
    "it's",
    '\\',
  ),
  fc.constantFrom(
    'or',
    'query',
    'response',
    'request',
    'header',
    'GET',
    'a/b',
    'größe',
    '名',
    'a\nb',
    '\u2028',
    '#2',
    '0',
  ),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('.', '[', ']', '"', '(', ')', '<', '>', ' ', '\\', '*', 'a', '\uD800') }),
);
const carried = fc.tuple(fc.constantFrom(...CARRIERS), names).map(([where, name]) => parameterPart(where, name));
const bodies = fc
  .oneof(names, fc.constantFrom('application/json', '*/*', 'a/b; charset="x y"'))
  .map((type) => mediaPart(type, true));
const calls = fc
  .tuple(fc.constantFrom('callback', 'webhook'), names, fc.constantFrom('GET', 'POST'), names)
  .map(([kind, name, method, path]): readonly Part[] => [
    kind === 'callback' ? { kind, name } : { kind: 'webhook' },
    { kind: 'call', method, path },
  ]);
const messages = fc.oneof(
  fc.constant<readonly Part[]>([]),
  fc.constant<readonly Part[]>([{ kind: 'request' }]),
  names.map((status): readonly Part[] => [responsePart(status)]),
);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    names.map((name): Step => ({ kind: 'member', name })),
    names.map((name): Step => ({ kind: 'branch', name })),
    names.map((name): Step => ({ kind: 'keyword', name })),
    fc.nat(20).map((index): Step => ({ kind: 'position', index })),
    fc.constantFrom<Step>({ kind: 'entry' }, { kind: 'item' }),
  ),
  { maxLength: 5 },
);
const around = fc.tuple(fc.oneof(fc.constant<readonly Part[]>([]), calls), messages).map((parts) => parts.flat());
const last: fc.Arbitrary<Part> = fc.oneof(
  carried,
  bodies,
  fc.tuple(carried, carried).map(([one, other]): Part => ({ kind: 'either', one, other })),
);
const places: fc.Arbitrary<Place> = fc.oneof(
  fc.tuple(around, last, steps).map(([parts, part, inner]) => ({ parts: [...parts, part], steps: inner })),
  around.map((parts) => ({ parts, steps: [] })),
  around.map((parts) => ({ parts: [...parts, aboutPart('server', 'https://a.test/{x} "y"')], steps: [] })),
);

/** Both names of one parameter are in the order of their text. */
function ordered(place: Place): Place {
  const parts = place.parts.map((part): Part => {
    if (part.kind !== 'either') return part;
    const [one, other] = [part.one, part.other].toSorted((left, right) =>
      inPart('', left) < inPart('', right) ? -1 : 1,
    );
    return one === undefined || other === undefined ? part : { kind: 'either', one, other };
  });
  return { ...place, parts };
}

test('what is written is read as it was, whatever names are like', () => {
  fc.assert(
    fc.property(places, (place) => expect(readPlace(writePlace(place))).toEqual(ordered(place))),
    RUNS,
  );
});

test('it does not matter in how many pieces a place is put together', () => {
  fc.assert(
    fc.property(places, (place) => {
      const head = inPart('', ...place.parts);
      expect(withSteps(head, writeSteps(place.steps))).toBe(writePlace(place));
      expect(place.steps.reduce(stepInto, head)).toBe(writePlace(place));
    }),
    RUNS,
  );
});

test('a place in answers comes apart where it was put together', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 599 }), last, steps, (status, part, inner) => {
      const place = writePlace({ parts: [part], steps: inner });
      expect(readAnswerPlace(writeAnswerPlace({ status, place }))).toEqual({ status, place });
    }),
    RUNS,
  );
});

test('any text is read or refused, and never thrown at', () => {
  fc.assert(
    fc.property(names, names, (one, other) => {
      expect(() => readPlace(`${one} ${other}`)).not.toThrow();
    }),
    RUNS,
  );
});

for (const [text, place] of [
  ['', { parts: [], steps: [] }],
  ['query run', { parts: [parameterPart('query', 'run')], steps: [] }],
  [
    'response 200 application/json a[].b',
    {
      parts: [responsePart(200), mediaPart('application/json')],
      steps: [{ kind: 'member', name: 'a' }, { kind: 'item' }, { kind: 'member', name: 'b' }],
    },
  ],
  [
    'response 2XX application/json [](Cat)["a b"].*',
    {
      parts: [responsePart('2XX'), mediaPart('application/json')],
      steps: [{ kind: 'item' }, { kind: 'branch', name: 'Cat' }, { kind: 'member', name: 'a b' }, { kind: 'entry' }],
    },
  ],
  [
    'header start or query run',
    {
      parts: [{ kind: 'either', one: parameterPart('header', 'start'), other: parameterPart('query', 'run') }],
      steps: [],
    },
  ],
  ['query filter or', { parts: [parameterPart('query', 'filter')], steps: [{ kind: 'member', name: 'or' }] }],
  ['server https://a.test', { parts: [aboutPart('server https://a.test')], steps: [] }],
] as const)
  test(`is spelt so: ${text === '' ? 'the operation' : text}`, () => {
    expect(readPlace(text)).toEqual(place);
    expect(writePlace(place)).toBe(text);
  });

test('a name in quotes may stand behind a point, and a header in any letters', () => {
  expect(readPlace('request application/json a."b c"')).toEqual(readPlace('request application/json a["b c"]'));
  expect(readPlace('header X-Run')).toEqual(readPlace('header x-run'));
});

for (const text of [
  'response',
  'query',
  'response 200 application/json a b',
  'request application/json a..b',
  'query "a',
])
  test(`is no place: ${text}`, () => {
    expect(readPlace(text)).toBeUndefined();
  });
