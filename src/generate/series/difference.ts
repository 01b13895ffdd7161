import { isJsonObject, jsonEqual, valueAt, type JsonPointer, type JsonValue } from '../../core/index.ts';
import { editValue } from '../edit-value.ts';
import { sitesOf, type Site } from '../mutation/site.ts';
import type { Subject } from '../subject.ts';
import { validBases } from '../valid-bases.ts';
import type { DrawnParts } from './request-arbitrary.ts';
import { smallerValues } from './smaller-values.ts';

/** The innermost places of the body of `parts` that are not as in the documented example. */
function differences(subject: Subject, parts: DrawnParts): readonly Site[] {
  const [base] = validBases(subject);
  const schema = subject.layers.corrected.operation.requestBody?.content[0]?.schema ?? null;
  if (base?.body === undefined || parts.body === undefined || schema === null) return [];
  const { body } = base;
  const differing = sitesOf(subject.contract.documents.corrected, schema, parts.body).filter(
    (site) => !jsonEqual(site.value, valueAt(body, site.pointer)),
  );
  // What is inside of a place comes right behind it.
  return differing.filter(({ pointer }, index) => differing[index + 1]?.pointer.startsWith(`${pointer}/`) !== true);
}

/**
 * The one schema place that tells `parts` from the documented example; null where there are several, or none in the body. Names the
 * cause of a refusal once the case is as small as it gets.
 */
export function differingPlace(subject: Subject, parts: DrawnParts): JsonPointer | null {
  const places = new Set(differences(subject, parts).map(({ schemaPointer }) => schemaPointer));
  const [place] = places;
  return places.size === 1 && place !== undefined ? place : null;
}

/** `parts` with one difference to the documented example less each: the value of the example, or none where it has none. */
export function* towardsExample(subject: Subject, parts: DrawnParts): Iterable<DrawnParts> {
  const [base] = validBases(subject);
  if (base?.body === undefined || parts.body === undefined) return;
  const { body, request } = base;
  if (
    !jsonEqual(
      parts.query.map(([...pair]) => pair),
      request.query.map(([...pair]) => pair),
    )
  )
    yield { ...parts, query: request.query };
  for (const { pointer, role } of differences(subject, parts)) {
    if (role === 'body') continue;
    const changed: JsonValue = editValue(parts.body, pointer, valueAt(body, pointer));
    if (isJsonObject(changed)) yield { ...parts, body: changed };
  }
}

/** `parts` with one thing smaller each in what still differs from the documented example. */
export function* smallerDifferences(subject: Subject, parts: DrawnParts): Iterable<DrawnParts> {
  if (parts.body === undefined) return;
  for (const { pointer, value, role } of differences(subject, parts)) {
    if (role === 'body') continue;
    for (const smaller of smallerValues(value)) yield { ...parts, body: editValue(parts.body, pointer, smaller) };
  }
}
