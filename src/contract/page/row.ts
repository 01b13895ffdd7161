import type { JsonObject } from '../../core/index.ts';

/** A property as the body of a page shows it. */
export interface Row {
  readonly name: string;
  /** The schema itself; older pages show only words. */
  readonly schema: JsonObject | null;
  /** Type, format or title, `[]` behind it for a list. */
  readonly type: string;
  /** Bounds and values in words. */
  readonly qualifier: string;
  readonly description: string;
  readonly required: boolean;
  /** What is shown inside, for a property that holds others. */
  readonly inside: RowLevel | null;
}

/** The properties of one object (or of the objects of one list), and the alternatives shown beside them. */
export interface RowLevel {
  readonly rows: readonly Row[];
  /** By the position of the alternative. */
  readonly branches: ReadonlyMap<number, RowLevel>;
  readonly union: 'oneOf' | 'anyOf' | null;
}
