export * from './auth/index.ts';
export * from './curl.ts';
export { paceTransport } from './pace-transport.ts';
export * from './record.ts';
export * from './guard/index.ts';
export * from './redact.ts';
export * from './undici-transport.ts';
