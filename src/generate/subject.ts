import type { Contract, Operation } from '../contract/index.ts';
import type { JudgedLayer } from '../core/index.ts';
import type { SchemaRegistry } from '../schema/index.ts';

/** The operation that cases are made for, with its contract and compiled schemas. */
export interface Subject {
  readonly contract: Contract;
  readonly layers: Readonly<Record<JudgedLayer, { readonly operation: Operation; readonly schemas: SchemaRegistry }>>;
}
