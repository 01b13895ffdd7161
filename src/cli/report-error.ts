import { HarnessError } from '../core/index.ts';
import { printable } from '../report/index.ts';
import type { Output } from './output.ts';

/**
 * A mistake of the user or the environment is said in two lines; anything else is a bug and shows its stack. Either may quote a file or a
 * server, so that what would steer a terminal is written out.
 */
export function reportError(error: unknown, { note }: Pick<Output, 'note'>): void {
  const say = (text: string): void => {
    note(text.split('\n').map(printable).join('\n'));
  };
  if (error instanceof HarnessError) {
    say(`sailpoint-conformance: ${error.message}`);
    say(`  ${error.hint}`);
  } else {
    say('sailpoint-conformance: this is a bug in the harness, please report it:');
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
