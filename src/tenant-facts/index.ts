export type { FactSheet } from './fact-sheet.ts';
export { renderTenantPage } from './render-tenant-page.ts';
export { createTenantFacts, type TenantFacts } from './tenant-facts.ts';
