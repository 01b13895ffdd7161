export * from './anonymous.ts';
export type * from './auth-strategy.ts';
export { createBearer } from './bearer.ts';
export * from './client-credentials.ts';
export * from './token.ts';
