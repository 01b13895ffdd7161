import type { CaseRequest, JsonObject } from '../../core/index.ts';
import type { WrittenObject, WrittenProperty } from './written-object.ts';

/** A property with a request that sends it and nothing else that is optional. */
export interface Alone {
  readonly property: WrittenProperty;
  readonly request: CaseRequest;
}

/** Each optional property alone, with its sample or with what `valueOf` makes of it; left out where the document forbids that. */
export function eachAlone(
  object: WrittenObject,
  valueOf: (property: WrittenProperty) => JsonObject[string] | undefined = ({ sample }) => sample,
): readonly Alone[] {
  return object.properties.flatMap((property) => {
    const value = property.required ? undefined : valueOf(property);
    if (value === undefined) return [];
    const needed = object.properties
      .filter(({ required }) => required)
      .map(({ name, sample }) => [name, sample] as const);
    const request = object.sending(Object.fromEntries([...needed, [property.name, value]]));
    return request === undefined ? [] : [{ property, request }];
  });
}
