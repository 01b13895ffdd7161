import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';

import { answered, observerOf, order, shopContract } from '../testing/shop.ts';
import { entryPlace, itemPlace, memberPlace, parentPlace } from './counter.ts';

test('a member is parted from what has it, whatever both are called', () => {
  const names = fc.oneof(fc.string(), fc.constantFrom('a.b', 'a b', '"', String.raw`\\`, '*', '[]', '.', ' '));
  const steps = fc.array(fc.oneof(names, fc.constant(itemPlace), fc.constant(entryPlace)), { maxLength: 4 });
  fc.assert(
    fc.property(steps, names, (path, name) => {
      const place = path.reduce<string>(
        (above, step) => (typeof step === 'string' ? memberPlace(above, step) : step(above)),
        'application/json',
      );

      expect(parentPlace(memberPlace(place, name))).toBe(place);
    }),
    { seed: 6, numRuns: 500 },
  );
});

test('facts about members name the place of what has or lacks them', () => {
  const observer = observerOf(shopContract());
  for (const changes of [{ 'a.b "c"': 1, state: undefined }, { lines: [{ 'x y': 1 }] }, { closed: { z: 1 } }])
    observer.see(answered(order(changes)));
  observer.see(answered([{}]));

  const members = (observer.take()?.facts ?? []).filter(({ within }) => within !== null);
  expect(members.length).toBeGreaterThan(4);
  for (const { place, within } of members) expect(parentPlace(place)).toBe(within);
});
