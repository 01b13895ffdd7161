import * as fc from 'fast-check';

import type { JsonObject, JsonPointer, JsonValue } from '../../core/index.ts';
import { createSchemaRegistry, SchemaError, type SchemaRegistry } from '../../schema/index.ts';
import { alternativesOf, type Conjunction } from './conjunction.ts';
import { guarded, needsGuard } from './guard.ts';
import { listedArbitrary, listedValues } from './listed.ts';
import { makerOf } from './makers.ts';
import { mergeSchemas } from './merge-schemas.ts';
import { orNull } from './null.ts';
import { isUnsendable } from './read-only.ts';
import { samplesOf } from './samples.ts';
import { anyOf } from './weighted.ts';

type Values = fc.Arbitrary<JsonValue> | undefined;

/** Where a schema is met. */
interface Place {
  readonly depth: number;
  readonly isRequired: boolean;
}

/** Where recursion ends for good: what has to be there to this depth has no end. */
const DEEPEST = 24;

/** Makes the arbitraries of one document, each once however often it is asked for. */
export class ArbitraryBuilder {
  private readonly document: JsonObject;
  private readonly schemas: SchemaRegistry;
  private readonly known = new Map<string, Values>();

  constructor(document: JsonObject) {
    this.document = document;
    this.schemas = createSchemaRegistry(document, 'corrected');
  }

  /** Values that the schemas at all of `pointers` allow in requests; undefined where there are none, or none that end. */
  build(pointers: readonly JsonPointer[], place: Place = { depth: 0, isRequired: true }): Values {
    if (place.depth > DEEPEST) return undefined;
    const key = `${place.depth} ${place.isRequired} ${pointers.join(' ')}`;
    if (!this.known.has(key)) this.known.set(key, this.make(pointers, place));
    return this.known.get(key);
  }

  private make(pointers: readonly JsonPointer[], place: Place): Values {
    const alternatives = alternativesOf(this.document, pointers);
    const isDelicate = alternatives.some((conjunction) => conjunction.some(({ value }) => needsGuard(value)));
    const values = anyOf(
      alternatives.flatMap((conjunction) => {
        const made = this.ofConjunction(conjunction, place);
        const sound = made && isDelicate ? guarded(made, (value) => this.isValid(pointers, value)) : made;
        return sound === undefined ? [] : [{ weight: 1, arbitrary: sound }];
      }),
    );
    if (values === undefined) return undefined;
    const samples = this.samples(pointers, alternatives, place);
    if (samples.length === 0) return values;
    return anyOf([
      { weight: 12, arbitrary: values },
      { weight: 1, arbitrary: fc.constantFrom(...samples) },
    ]);
  }

  private ofConjunction(conjunction: Conjunction, { depth, isRequired }: Place): Values {
    const { document } = this;
    const schema = mergeSchemas(conjunction.map(({ value }) => value));
    if (schema === undefined) return undefined;
    const child = (pointers: readonly JsonPointer[], isChildRequired: boolean): Values =>
      this.build(pointers, { depth: depth + 1, isRequired: isChildRequired });
    const making = { document, schema, conjunction, isRequired, depth, child };
    const listed = listedValues(schema);
    const values = listed === undefined ? makerOf(making)(making) : listedArbitrary(listed);
    if (values !== undefined) return orNull(schema, values);
    return schema['nullable'] === true && listed === undefined ? fc.constant(null) : undefined;
  }

  /** Examples and defaults, as far as they are what a request may send. */
  private samples(
    pointers: readonly JsonPointer[],
    alternatives: readonly Conjunction[],
    { isRequired }: Place,
  ): readonly JsonValue[] {
    return samplesOf([...new Set(alternatives.flat())]).filter(
      (sample) =>
        !(isRequired && typeof sample === 'string' && sample.trim() === '') &&
        !pointers.some((pointer) => isUnsendable(this.document, pointer, sample)) &&
        this.isValid(pointers, sample),
    );
  }

  private isValid(pointers: readonly JsonPointer[], value: JsonValue): boolean {
    try {
      return pointers.every((pointer) => this.schemas.validator(pointer, 'request')(value).length === 0);
    } catch (error) {
      // What no validator can be made of does not refuse anything; that is reported where answers are judged.
      if (error instanceof SchemaError) return true;
      throw error;
    }
  }
}
