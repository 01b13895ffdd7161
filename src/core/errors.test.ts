import { expect, test } from '@playwright/test';

import { ConfigError, HarnessError, SafetyError, TransportError } from './errors.ts';

test('every sort of harness error keeps its name, code, hint and cause', () => {
  const cause = new Error('inner');

  for (const Sort of [ConfigError, SafetyError, TransportError]) {
    const error = new Sort('usage', 'said', { hint: 'do this', cause });

    expect(error).toBeInstanceOf(HarnessError);
    expect(error).toMatchObject({ name: Sort.name, code: 'usage', message: 'said', hint: 'do this', cause });
  }
});
