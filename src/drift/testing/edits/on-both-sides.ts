import type { JsonObject } from '../../../core/index.ts';
import { merge, set, type Edit } from '../edit.ts';
import type { OneEdit, Outcome } from '../one-edit.ts';

type Way = readonly [expect: Outcome, undone?: Outcome];

/** An edit of one property that the request body and an answer of the base both have, with what it means on each side. */
export interface FieldEdit {
  readonly title: string;
  readonly field: string;
  /** Its place below the schema of the property. */
  readonly edit: (schema: string) => Edit;
  readonly given?: (schema: string) => Edit;
  readonly version?: '3.1.0';
  readonly request?: Way;
  readonly response?: Way;
}

/** The edits of `family`: one for each side that it has an outcome on. */
export function onBothSides(family: readonly FieldEdit[], row: string): readonly OneEdit[] {
  return family.flatMap((edit) => [
    ...(edit.request ? [onSide(edit, 'request', edit.request, `1.3 ${row}`)] : []),
    ...(edit.response ? [onSide(edit, 'response', edit.response, `1.4 ${row}`)] : []),
  ]);
}

function onSide(
  { title, field, edit, given, version }: FieldEdit,
  direction: 'request' | 'response',
  [expect, undone]: Way,
  row: string,
): OneEdit {
  const schema = `/components/schemas/${direction === 'request' ? 'NewRepair' : 'Repair'}/properties/${field}`;
  const steps = [...(version ? [set('/openapi', version)] : []), ...(given ? [given(schema)] : [])];
  return {
    title: `${direction}: ${title}`,
    row,
    edit: edit(schema),
    expect,
    direction,
    ...(steps.length > 0 ? { given: (document) => steps.reduce((made, step) => step(made), document) } : {}),
    ...(undone === undefined ? {} : { undone }),
    operations: [direction === 'request' ? 'POST /repairs' : 'GET /repairs/{id}'],
  };
}

/** Sets `members` in the schema of the property. */
export function having(members: JsonObject): (schema: string) => Edit {
  return (schema) => merge(schema, members);
}

/** Puts `value` in place of the schema of the property. */
export function being(value: JsonObject): (schema: string) => Edit {
  return (schema) => set(schema, value);
}
