/** The public surface (`#harness`): what fixtures, spec files' helpers and the Playwright configuration may use. */
export {
  HarnessError,
  isJsonArray,
  isJsonObject,
  Secret,
  operationId,
  systemClock,
  TransportError,
  type Exchange,
  type Finding,
  type HttpRequest,
  type RunEvent,
  type Story,
  type ToldStep,
  type Observation,
  type HarnessErrorCode,
} from './core/index.ts';
export { createObserver } from './drift/index.ts';
export { findingsOf, type BrokenOff, type Exercised, type Told, type Unanswered } from './engine/index.ts';
export {
  chooseFaults,
  judgeAlone,
  judgeSaved,
  judgeTold,
  loadCoreContracts,
  openHarness,
  startEmbeddedMock,
  startFaultyMock,
  type EmbeddedMock,
  type Harness,
} from './harness/index.ts';
export {
  createAllureListener,
  EventLogReporter,
  encodeEvent,
  EVENT_ATTACHMENT_NAME,
  EVENT_CONTENT_TYPE,
  httpExchangeAttachment,
  labelsFor,
  printable,
  renderSummary,
  type ConformanceReport,
} from './report/index.ts';
export { standardPipeline, type Pipeline } from './mock/index.ts';
export { counterexampleOf, replay, runInProcess, runSuite, type SuiteResult } from './suite/index.ts';
export { encodeRunContext, readRunContext, RUN_CONTEXT_VARIABLE, type RunContext } from './targets/index.ts';
export { createRedactor } from './transport/index.ts';
