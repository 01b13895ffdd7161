import { expect, test } from '@playwright/test';

import { systemClock } from '../core/index.ts';
import { createWorld } from './world.ts';

test('keeps at most 10,000 objects of a kind', () => {
  const world = createWorld({ layer: 'corrected', rateLimit: null, seed: 1, clock: systemClock });

  for (let count = 1; count <= 10_001; count += 1) {
    world.actions.add({ id: `${count}`, values: {} });
    world.workflows.add({ id: `${count}`, values: {} });
    world.sessions.add({ kind: 'session', id: `${count}`, uid: '', values: {}, attributes: {}, runs: 0 });
  }

  expect([world.actions.size, world.workflows.size, world.sessions.size]).toEqual([10_000, 10_000, 10_000]);
  expect(world.sessions.get('1')).toBeUndefined();
});
