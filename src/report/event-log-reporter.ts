import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Reporter, TestCase, TestResult, TestStep } from '@playwright/test/reporter';

import { EVENT_CONTENT_TYPE } from './event-channel.ts';

type Attachment = TestResult['attachments'][number];

/** Options of the reporter, as Playwright's configuration gives them. */
export interface EventLogReporterOptions {
  /** The file that takes the events, one line each; begun anew with each run. */
  readonly file: string;
}

/**
 * Collects the events of all workers in one file, at once after each test, so that an interrupted run keeps what it saw.
 * List it first: what it takes out of the results, later reporters (Allure, HTML) neither copy nor publish. That is the events,
 * and the `error-context` that Playwright attaches to each failure: the source of the test and the error text, not masked.
 */
export class EventLogReporter implements Reporter {
  readonly #file: string;

  constructor(options: EventLogReporterOptions) {
    this.#file = options.file;
  }

  /** Playwright adds a reporter of its own for the terminal where no other one prints. */
  printsToStdio(): boolean {
    return false;
  }

  onBegin(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, '');
  }

  /** Allure copies the attachments of hooks and steps here already. They come again with the result of the test. */
  onStepEnd(_test: TestCase, _result: TestResult, step: TestStep): void {
    takeOut(step.attachments, isEvent);
  }

  onTestEnd(_test: TestCase, result: TestResult): void {
    const lines = takeOut(result.attachments, isEvent).map(linesOf).join('');
    if (lines !== '') appendFileSync(this.#file, lines);
    takeOut(result.attachments, ({ name }) => name === 'error-context');
  }
}

function isEvent({ contentType }: Attachment): boolean {
  return contentType === EVENT_CONTENT_TYPE;
}

/** Removes from `attachments` those that are `unwanted`, and returns them. */
function takeOut(attachments: Attachment[], unwanted: (attachment: Attachment) => boolean): readonly Attachment[] {
  const taken = attachments.filter((attachment) => unwanted(attachment));
  const kept = attachments.filter((attachment) => !unwanted(attachment));
  attachments.splice(0, attachments.length, ...kept);
  return taken;
}

function linesOf({ body, path }: Attachment): string {
  const lines = body?.toString() ?? (path === undefined ? '' : readFileSync(path, 'utf8'));
  return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
}
