import {
  isJsonObject,
  jsonEqual,
  parentPointer,
  pointerTokens,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../../core/index.ts';

/**
 * For tests: whether every reference to what holds the member at `at` says beside it what `values` say, so that nothing hangs on `at`. What
 * is absent or false takes nothing back.
 */
export function isSaidByReferrers(
  document: JsonObject,
  at: JsonPointer,
  values: readonly (JsonValue | undefined)[],
): boolean {
  const name = pointerTokens(at).at(-1) ?? '';
  const said = values.filter((value) => value !== undefined && value !== false);
  const referrers = referrersTo(document, `#${parentPointer(at)}`);
  return (
    said.length > 0 &&
    referrers.length > 0 &&
    referrers.every((one) => said.every((value) => jsonEqual(one[name], value)))
  );
}

function referrersTo(document: JsonObject, reference: string): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const open: JsonValue[] = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isJsonObject(next) && next['$ref'] === reference) found.push(next);
    if (typeof next === 'object' && next !== null) open.push(...Object.values(next));
  }
  return found;
}
