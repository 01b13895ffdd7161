export * from './auth/index.ts';
export * from './curl.ts';
export { maskHeaders } from './mask-headers.ts';
export { maskMembers } from './mask-members.ts';
export * from './record.ts';
export * from './redact.ts';
export * from './undici-transport.ts';
