/** The id in canned replies. They must not draw a fresh one: asking for a sample would change every id that follows. */
export const SAMPLE_ID = '6f1c2a64-0d0b-4f7e-9a35-5b8f3f1d2c70';
