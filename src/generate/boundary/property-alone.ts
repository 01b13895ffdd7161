import { isJsonArray, isJsonObject } from '../../core/index.ts';
import type { Boundary } from './boundary.ts';

/** Each optional property of an object alone, with nothing but the required ones beside it. */
export const propertyAlone: Boundary = {
  id: 'property-alone',
  title: 'every optional property alone, with what is required',
  values: ({ schema, value }) => {
    const { properties, required } = schema;
    if (!isJsonObject(properties) || !isJsonObject(value)) return [];
    const names = isJsonArray(required) ? required : [];
    const needed = Object.entries(value).filter(([name]) => names.includes(name));
    return Object.entries(value)
      .filter(([name]) => Object.hasOwn(properties, name) && !names.includes(name))
      .map(([name, item]) => ({ variant: name, value: Object.fromEntries([...needed, [name, item]]) }));
  },
};
