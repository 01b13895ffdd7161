import { ConfigError } from '../core/index.ts';
import { namesFacts } from './choose-facts.ts';
import type { Call } from './command.ts';
import { isCi } from './is-ci.ts';

/** Flags that mean nothing without one of others. */
const BELONGS = [
  ['kind', ['accept', 'propose']],
  ['reason', ['accept', 'propose']],
  ['by', ['accept']],
  ['expires', ['accept']],
  ['target', ['nights']],
] as const;

/** Flags that find files, where `--facts` names them. */
const FINDERS = ['nights', 'target', 'reports'] as const;

/** Throws a ConfigError on words and flags of `drift observed` that do not go together, and on writing in CI, before anything is read. */
export function requireUse(call: Call): void {
  const { has, positionals } = call;
  const isAboutSome = has('accept') || has('propose');
  if (has('accept') && has('propose'))
    throw refusal('--accept and --propose are two ways to deal with a fact', 'Give one of them.');
  if (positionals.length > 0 && !isAboutSome)
    throw refusal(`${JSON.stringify(positionals[0])} is one word too many`, 'Ids stand after --accept or --propose.');
  for (const [flag, owners] of BELONGS) requireOwner(call, flag, owners);
  const finder = FINDERS.find((flag) => call.value(flag) !== undefined);
  if (finder !== undefined && call.values('facts').length > 0)
    throw refusal(`--facts names the files that --${finder} would find`, 'Give one of them.');
  if (has('accept')) requireAcceptable(call);
}

function requireOwner({ has, value, values }: Call, flag: string, owners: readonly string[]): void {
  const isGiven = value(flag) !== undefined || values(flag).length > 0;
  if (!isGiven || owners.some((owner) => has(owner) || value(owner) !== undefined)) return;
  const names = owners.map((owner) => `--${owner}`).join(' or ');
  throw refusal(`--${flag} means nothing without ${names}`, `Give ${names} too, or leave it out.`);
}

function requireAcceptable(call: Call): void {
  if (isCi()) throw refusal('in CI nothing is accepted', 'Accept on a machine of your own, and commit the baseline.');
  if (!namesFacts(call))
    throw refusal('--accept names no fact', 'Give ids as `drift observed` prints them, or a kind by --kind.');
}

function refusal(message: string, hint: string): ConfigError {
  return new ConfigError('usage', message, { hint });
}
