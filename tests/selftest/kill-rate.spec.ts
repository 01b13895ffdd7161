import { expect, isJsonArray, isJsonObject, runCli, test } from '../../fixtures/selftest.ts';

/** Two processes, and other tests beside them. */
const PATIENCE_MS = 900_000;

/** What `kill-rate --json` printed. */
function parsed(text: string): { readonly [name: string]: unknown } {
  const value: unknown = JSON.parse(text);
  return isJsonObject(value) ? value : {};
}

test('every fault of the catalogue is caught, almost all by the check they name, and nothing else is', async () => {
  test.setTimeout(PATIENCE_MS);

  const { code, stdout, stderr } = await runCli(['kill-rate', '--json'], {}, undefined, PATIENCE_MS);
  const { clean, faults, notObservable, caught, total } = parsed(stdout);

  const rows = isJsonArray(faults) ? faults.filter(isJsonObject) : [];
  const survivors = rows.filter(({ caughtBy }) => isJsonArray(caughtBy) && caughtBy.length === 0);
  const named = rows.filter(
    ({ expected, caughtBy }) => isJsonArray(caughtBy) && caughtBy.some((check) => check === expected),
  );
  expect(survivors.map(({ id }) => id)).toEqual([]);
  expect(clean).toEqual({ violations: 0 });
  expect(rows.length).toBeGreaterThanOrEqual(120);
  expect(caught).toBe(total);
  expect(named.length / rows.length).toBeGreaterThanOrEqual(0.95);
  expect(isJsonArray(notObservable) ? notObservable.length : 0).toBeLessThanOrEqual(3);
  expect(code, stderr).toBe(0);
});

test('one fault: the table says who was to notice, who did, and after how many requests', async () => {
  const { code, stdout } = await runCli(['kill-rate', '--fault', 'closure-answered-200']);

  expect(stdout).toMatch(/✓ closure-answered-200 +status-documented +status-documented {2}after \d+/u);
  expect(stdout).toContain('clean mock: 0 findings');
  expect(stdout).toContain('caught 1/1 · by the named check 1/1');
  expect(code).toBe(0);
});

test('a fault that does not exist, and a part that makes no sense, are said in one line', async () => {
  const unknown = await runCli(['kill-rate', '--fault', 'closure-answered']);
  const part = await runCli(['kill-rate', '--shard', '3/2']);

  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('there is no fault "closure-answered"');
  expect(unknown.stderr).toContain('closure-answered-200');
  expect(part.code).toBe(2);
  expect(part.stderr).toContain('--shard "3/2" is not I/N');
});
