export { fitRequest } from './fit-request.ts';
export { bareId } from './id-like.ts';
export { markRequest } from './mark-request.ts';
export { foreignId } from './object-rule.ts';
export { idsOf, namedBy } from './places.ts';
