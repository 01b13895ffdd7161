export type { GuardPolicy } from './guard-policy.ts';
export { guardTransport } from './guard-transport.ts';
