import { isJsonArray, jsonEqual, type JsonValue } from '../../core/index.ts';
import type { Conjunction } from './conjunction.ts';

/** Types of which everything is drawn often anyway. */
const SMALL: ReadonlySet<JsonValue | undefined> = new Set(['boolean']);

/** What the document gives as examples and defaults of the schemas of `conjunction`, each once; those of enums come anyway. */
export function samplesOf(conjunction: Conjunction): readonly JsonValue[] {
  const samples: JsonValue[] = [];
  for (const { value } of conjunction) {
    if (SMALL.has(value['type']) || isJsonArray(value['enum'])) continue;
    const examples = isJsonArray(value['examples']) ? value['examples'] : [];
    for (const sample of [...examples, value['default']])
      if (sample !== undefined && !samples.some((other) => jsonEqual(other, sample))) samples.push(sample);
  }
  return samples;
}
