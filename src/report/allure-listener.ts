import { EVENT_ATTACHMENT_NAME } from './event-channel.ts';

interface AllureStatusDetails {
  message?: string;
  trace?: string;
  actual?: string;
  expected?: string;
}

interface AllureStep {
  name?: string;
  statusDetails: AllureStatusDetails;
  steps: AllureStep[];
}

/** What the listener reads and changes of a result of allure-js-commons. */
export interface AllureResult extends AllureStep {
  testCaseId?: string;
  historyId?: string;
  status?: string;
  labels: { name: string; value: string }[];
}

/** A listener for the `listeners` of allure-playwright. */
export interface AllureListener {
  readonly beforeTestResultWrite: (result: AllureResult) => void;
}

/** What the listener has to know of the run. */
export interface AllureListenerOptions {
  /** Keeps the histories of two targets apart. */
  readonly target: string;
  /** Masks secrets in a text. */
  readonly mask: (text: string) => string;
}

const NOISE: ReadonlySet<string> = new Set(['host', 'thread', 'package', 'language', 'framework', 'titlePath']);
const IDENTITY = ['layer', 'epic', 'feature', 'story'] as const;
/** How Playwright prints a thrown TransportError: name, colon, message. */
const TRANSPORT_ERROR = /^TransportError: /u;

/**
 * Puts each result right before it is written, those of tests that never ran included: ids that outlive a renamed file or
 * project, no labels that say nothing, `broken` where the network failed and not the API, and no secrets in error texts.
 */
export function createAllureListener({ target, mask }: AllureListenerOptions): AllureListener {
  return {
    beforeTestResultWrite(result) {
      identify(result, target);
      result.labels = result.labels.filter(({ name }) => !NOISE.has(name) && !name.startsWith('_'));
      if (result.status === 'failed' && TRANSPORT_ERROR.test(result.statusDetails.message ?? ''))
        result.status = 'broken';
      clean(result, mask);
    },
  };
}

/** The name takes part, since two results of one id would become retries of each other, and one of them vanish. */
function identify(result: AllureResult, target: string): void {
  const values = IDENTITY.map((name) => result.labels.find((label) => label.name === name)?.value);
  if (values.includes(undefined)) return;
  result.testCaseId = [...values, result.name].join('|');
  result.historyId = `${target}|${result.testCaseId}`;
}

/** Masks the error texts, and drops the empty steps that events sent by fixtures leave behind. */
function clean(step: AllureStep, mask: (text: string) => string): void {
  const details = step.statusDetails;
  for (const key of ['message', 'trace', 'actual', 'expected'] as const) {
    const text = details[key];
    if (text !== undefined) details[key] = mask(text);
  }
  step.steps = step.steps.filter(({ name }) => name !== EVENT_ATTACHMENT_NAME);
  for (const inner of step.steps) clean(inner, mask);
}
