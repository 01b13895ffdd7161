export type { Check, CheckContext, JudgedOperation, Judgement, OperationLayer } from './check.ts';
export { judgedOperations } from './judged-operations.ts';
export { judgeExchange, type CheckJudgement } from './judge-exchange.ts';
export { CHECKS } from './registry.ts';
