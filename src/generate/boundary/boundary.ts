import type { JsonValue } from '../../core/index.ts';
import type { Site } from '../mutation/site.ts';

/** A value from the edge of what a schema allows. */
export interface BoundaryValue {
  /** Tells it from the others of its site, in a word. */
  readonly variant: string;
  /** What goes in place of the valid value; undefined takes the property away. */
  readonly value: JsonValue | undefined;
}

/** One keyword, tried from the allowed side. */
export interface Boundary {
  /** The file's name. */
  readonly id: string;
  /** What is tried, in a few words. */
  readonly title: string;
  /** The values to try at a site; none where the keyword is not there. */
  readonly values: (site: Site) => readonly BoundaryValue[];
}
