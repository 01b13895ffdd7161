export { decodeSheet } from './sheet/decode-sheet.ts';
export { encodeSheet, printSheet } from './sheet/encode-sheet.ts';
export { NO_FACTS, type FactSheet } from './sheet/fact-sheet.ts';
export { mergeFacts } from './sheet/merge-facts.ts';
export { createObserver, type ObservedOperation, type Observer } from './watch/create-observer.ts';
