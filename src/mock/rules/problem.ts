/** What is wrong with one attribute of a request. */
export interface Problem {
  /** As the caller knows it: `status`, `options.expiration_time`, `attributes.cost_centre`. */
  readonly attribute: string;
  /** Reads on from the attribute's name. */
  readonly message: string;
}
