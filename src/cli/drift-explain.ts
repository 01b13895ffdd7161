import { ConfigError } from '../core/index.ts';
import { listTopics, nearestNames, TOPICS } from '../drift/index.ts';
import type { Call, Command } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

/** Explains a rule of drift, a kind of fact, or a line of `drift three-way`. */
export const driftExplainCommand: Command = {
  name: 'drift explain',
  summary: 'say what a rule of drift means, why it has its level and what to do; without a rule, list all',
  positionals: '[RULE]',
  flags: [],
  run: (call) => Promise.resolve(run(call)),
};

function run({ positionals, output }: Call): ExitCode {
  const [name, ...others] = positionals;
  if (others.length > 0)
    throw new ConfigError('usage', 'drift explain takes one rule', {
      hint: '`npx sailpoint-conformance drift explain` lists them.',
    });
  if (name === undefined) {
    output.data(listTopics(TOPICS));
    return EXIT.conformant;
  }
  const topic = TOPICS.find(({ id }) => id === name);
  if (topic === undefined) throw unknownRule(name);
  output.data(topic.explain());
  return EXIT.conformant;
}

function unknownRule(name: string): ConfigError {
  const ids = TOPICS.map(({ id }) => id);
  const near = nearestNames(name, ids, 3);
  const hint = '`npx sailpoint-conformance drift explain` lists all rules.';
  return new ConfigError('usage', `no rule is called ${JSON.stringify(name)}`, {
    hint: near.length === 0 ? hint : `Nearest: ${near.join(', ')}. ${hint}`,
  });
}
