/**
 * The three layers of a contract: as the vendor wrote it; after mechanical, lossless repairs; after corrections by human
 * judgement, each with its evidence.
 */
export const LAYERS = ['published', 'repaired', 'corrected'] as const;
export type Layer = (typeof LAYERS)[number];

/** The layers that answers are judged by: the published one need not even be a legal schema. */
export const JUDGED_LAYERS = ['repaired', 'corrected'] as const satisfies readonly Layer[];
export type JudgedLayer = (typeof JUDGED_LAYERS)[number];
