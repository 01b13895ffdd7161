import { expect, test } from '@playwright/test';

import { loadComparedDocument, loadContract } from '../../contract/index.ts';
import { inProject } from '../../core/index.ts';
import { threeWay } from './three-way.ts';

for (const api of ['nerm', 'isc'])
  test(`the document of ${api} that is pinned needs all its corrections: our repairs of it are no changes of the vendor`, () => {
    const path = inProject('specs', api, 'openapi.yaml');

    const result = threeWay(loadContract(path), loadComparedDocument(path), null);
    const acted = result?.corrections.filter(({ verdict }) => verdict !== 'needed' && verdict !== 'not-told');

    expect(result?.corrections.length).toBeGreaterThan(0);
    expect(acted).toEqual([]);
  });
