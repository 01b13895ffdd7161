import { chosen } from './chosen.ts';
import { valueFlag, type Call, type Flag } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

const FAIL_ON = ['breaking', 'any', 'none'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** The flag by which every drift command is told what makes its exit code 1. */
export const failOnFlag: Flag = valueFlag(
  'fail-on',
  FAIL_ON.join('|'),
  'what makes the exit code 1; where nothing can be compared it is 2 all the same (default breaking)',
);

/** What `call` wants to fail on. Throws a ConfigError where that is nothing known. */
export function failOnOf(call: Pick<Call, 'value'>): FailOn {
  return chosen(call, 'fail-on', FAIL_ON);
}

/** The exit code for drift of these `levels`, whatever it is that has drifted. */
export function exitByLevels(levels: readonly string[], failOn: FailOn): ExitCode {
  const failing = failOn === 'any' ? levels : levels.filter((level) => level === 'breaking');
  return failOn === 'none' || failing.length === 0 ? EXIT.conformant : EXIT.notConformant;
}
