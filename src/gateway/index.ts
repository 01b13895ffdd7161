export { createGatewayTransport } from './gateway-transport.ts';
export { newMarkStem } from './ledger/mark.ts';
export type { Standing } from './ledger/standing.ts';
export { requireOwnSession } from './require-own-session.ts';
export { openGateway, type GatewayReport } from './open-gateway.ts';
