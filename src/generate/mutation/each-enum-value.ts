import { isJsonArray, type JsonValue } from '../../core/index.ts';
import { editValue } from '../edit-value.ts';
import type { ValidBase } from '../valid-bases.ts';

/** `base` once for every value of each enum in it, with that enum's place as its only site; other places once, as they are. */
export function eachEnumValue(base: ValidBase): readonly ValidBase[] {
  const { body, request } = base;
  if (body === undefined) return [base];
  return base.sites.flatMap((site) => {
    const values: readonly JsonValue[] = isJsonArray(site.schema['enum']) ? site.schema['enum'] : [];
    if (values.length === 0) return [{ ...base, sites: [site] }];
    return values.map((value): ValidBase => {
      const changed = editValue(body, site.pointer, value);
      return {
        variant: `${base.variant}-${JSON.stringify(value)}`,
        request: { ...request, body: { kind: 'json', value: changed } },
        body: changed,
        sites: [{ ...site, value }],
      };
    });
  });
}
