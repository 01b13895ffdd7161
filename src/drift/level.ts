/**
 * How much a change matters to who uses the API. `breaking`: requests or readers that were right are no longer. `warning`: it depends on
 * the data or on the reader. `compatible`: nothing that was right becomes wrong. `annotation`: words and examples only. `document`: the
 * document became better or worse as a document, the API is the same.
 */
export const LEVELS = ['breaking', 'warning', 'compatible', 'annotation', 'document'] as const;
export type Level = (typeof LEVELS)[number];

/** What a change does to the set of valid messages. */
export const EFFECTS = ['narrows', 'widens', 'both', 'unknown', 'annotation', 'document'] as const;
export type Effect = (typeof EFFECTS)[number];

/** Who produces the messages that a change is about: `request` the client, `response` the server, `none` where it is about neither. */
export const DIRECTIONS = ['request', 'response', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];
