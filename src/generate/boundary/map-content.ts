import { isJsonObject } from '../../core/index.ts';
import type { Boundary } from './boundary.ts';
import { TEXT_SORTS } from './text-sorts.ts';

/** A map of texts: empty, large, several at once, and with each sort of text under one name. */
export const mapContent: Boundary = {
  id: 'map-content',
  title: 'a map of texts: empty, large, several at once, and with each sort of text that is easily misread',
  values: ({ schema, value }) => {
    const items = schema['additionalProperties'];
    const [name] = isJsonObject(value) ? Object.keys(value) : [];
    if (!isJsonObject(items) || items['type'] !== 'string' || name === undefined) return [];
    const sorts = { empty: '', blank: ' ', ...TEXT_SORTS };
    const texts = Object.entries(sorts).map(([variant, text]) => ({ variant, value: { [name]: text } }));
    return [
      { variant: 'no-entries', value: {} },
      {
        variant: 'many-entries',
        value: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`uid_${at}`, 'x'])),
      },
      { variant: 'two-entries', value: { [name]: 'one', other_attribute_uid: 'two' } },
      { variant: 'long-text', value: { [name]: 'x'.repeat(10_000) } },
      ...texts,
    ];
  },
};
