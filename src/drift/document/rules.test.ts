import { expect, test } from '@playwright/test';

import type { JsonObject } from '../../core/index.ts';
import { judge, levelOf } from '../law.ts';
import { RULES } from '../registry.ts';
import { compared, documentOf, exchanging, type Case } from './cases/case.ts';
import { REQUEST_CASES, RESPONSE_CASES } from './cases/message-cases.ts';
import { PLAIN_CASES } from './cases/plain-cases.ts';
import { PLAIN_SCHEMA_CASES, SCHEMA_CASES, UNSENT_CASES } from './cases/schema-cases.ts';

const mirrors = new Map(RULES.map(({ id, mirror }) => [id, mirror]));

function rules(before: JsonObject, after: JsonObject): readonly string[] {
  return compared(before, after).changes.map(({ rule }) => rule);
}

/** Whole documents, and the rules that the change between them falls under. */
type Whole = readonly [wanted: readonly string[], before: JsonObject, after: JsonObject];

const exchanged = ([kind, before, after]: Case): Whole => [
  [kind],
  documentOf(exchanging(before)),
  documentOf(exchanging(after)),
];
/** In webhooks the server asks and the client answers. */
const swapped = (direction: string, [kind, before, after]: Case): Whole => [
  [`${direction}-${kind}`],
  documentOf(before, {}, 'webhooks'),
  documentOf(after, {}, 'webhooks'),
];
const straight = (direction: string, [kind, before, after]: Case): Whole => [
  [`${direction}-${kind}`],
  documentOf(before),
  documentOf(after),
];

const CASES: readonly Whole[] = [
  ...SCHEMA_CASES.map((one): Whole => {
    const [[kind], before, after] = exchanged(one);
    return [[`request-${kind}`, `response-${kind}`], before, after];
  }),
  ...[...UNSENT_CASES, ...PLAIN_SCHEMA_CASES].map(exchanged),
  ...REQUEST_CASES.flatMap((one) => [straight('request', one), swapped('response', one)]),
  ...RESPONSE_CASES.flatMap((one) => [straight('response', one), swapped('request', one)]),
  ...PLAIN_CASES.map(([kind, before, after]): Whole => [[kind], before, after]),
];

for (const [index, [wanted, before, after]] of CASES.entries())
  test(`${index} ${wanted.join(', ')}: told, mirrored when the documents change places`, () => {
    const [forth, back] = [rules(before, after), rules(after, before)];

    expect(forth).toEqual(expect.arrayContaining([...wanted]));
    if (wanted[0] !== 'breaking-without-major-version')
      expect(forth.map((id) => mirrors.get(id) ?? id).toSorted()).toEqual(back.toSorted());
  });

test('every rule is met in a case or in its mirror', () => {
  const met = new Set(CASES.flatMap(([, before, after]) => [...rules(before, after), ...rules(after, before)]));

  expect(RULES.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
});

test('every rule has a mirror, whose mirror it is, and an id of its own', () => {
  const back = RULES.filter(({ id, mirror }) => mirrors.get(mirror) !== id).map(({ id }) => id);

  // The way back has no breaking change to hide.
  expect(back).toEqual(['breaking-without-major-version']);
  expect(mirrors.size).toBe(RULES.length);
});

test('mirrored effects: what widens one way narrows the other', () => {
  const opposite: Readonly<Record<string, string>> = { narrows: 'widens', widens: 'narrows' };
  const effects = new Map(RULES.map(({ id, effect }) => [id, effect]));
  const odd = RULES.filter(({ effect, mirror }) => effects.get(mirror) !== (opposite[effect] ?? effect));

  expect(odd.map(({ id }) => id)).toEqual([]);
});

for (const [effect, request, response] of [
  ['narrows', 'breaking', 'compatible'],
  ['widens', 'compatible', 'breaking'],
  ['both', 'breaking', 'breaking'],
  ['unknown', 'warning', 'warning'],
  ['annotation', 'annotation', 'annotation'],
  ['document', 'document', 'document'],
] as const)
  test(`law: what ${effect} is ${request} in requests, ${response} in responses`, () => {
    expect(judge(effect, 'request').level).toBe(request);
    expect(judge(effect, 'none').level).toBe(request);
    expect(judge(effect, 'response').level).toBe(response);
  });

test('a deviation changes the level, and says why', () => {
  const deviating = RULES.filter(({ deviation }) => deviation !== undefined);
  const idle = deviating.filter(
    ({ deviation, direction, effect }) => deviation?.level === judge(effect, direction).level,
  );

  expect(idle.map(({ id }) => id)).toEqual([]);
  expect(deviating.every((rule) => levelOf(rule) === rule.deviation?.level && rule.because.length > 10)).toBe(true);
});
