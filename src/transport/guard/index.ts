export { createBudget, type Budget } from './budget.ts';
export type { GuardPolicy } from './guard-policy.ts';
export { guardTransport } from './guard-transport.ts';
export { asksToRun } from './refusal-of.ts';
