import { isJsonObject, type CaseRequest } from '../../core/index.ts';
import { schemaAt } from '../schema-at.ts';
import type { Subject } from '../subject.ts';
import { eachAlone } from './alone.ts';
import { TEXTS_OF_SEVERAL_SORTS } from './texts-of-several-sorts.ts';
import type { WrittenObject, WrittenProperty } from './written-object.ts';

/** Whether a property is a map of texts, whose names the document leaves open. */
export function isTextMap({ contract }: Subject, { pointer }: WrittenProperty): boolean {
  const map = schemaAt(contract.documents.corrected, pointer);
  return isJsonObject(map?.value['additionalProperties']) && map.value['additionalProperties']['type'] === 'string';
}

/** Requests that fill a map of texts with several sorts of texts, by the name of the property. */
export function textMaps(
  subject: Subject,
  object: WrittenObject,
): readonly { readonly name: string; readonly request: CaseRequest }[] {
  const maps = eachAlone(object, (property) => (isTextMap(subject, property) ? TEXTS_OF_SEVERAL_SORTS : undefined));
  return maps.map(({ property: { name }, request }) => ({ name, request }));
}
