import { judge, levelOf } from '../law.ts';
import type { Effect } from '../level.ts';
import type { Rule } from '../rule.ts';
import { exampleOf } from './rule-examples.ts';

/** What a change does, as the second half of a sentence. */
export const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  narrows: 'narrows what is valid',
  widens: 'widens what is valid',
  both: 'makes some of what was valid invalid, and the other way round',
  unknown: 'does to what is valid what cannot be told from the documents',
  annotation: 'changes words and examples only',
  document: 'changes the document and not the API',
};

const MESSAGES = {
  request: 'requests, which clients write',
  response: 'responses, which clients read',
  none: 'all clients',
};

/** What `rule` is, why it has its level, with an example and what to do. `rules` are all rules, for the other side of the same change. */
export function explainRule(rule: Rule, rules: readonly Rule[]): string {
  const { id, title, effect, direction, because, advice, deviation, mirror } = rule;
  const law = judge(effect, direction);
  const example = exampleOf(rule);
  const other = otherSide(rule, rules);
  return [
    `${id}: ${title} (${levelOf(rule)})`,
    '',
    `about      ${MESSAGES[direction]}`,
    `law        it ${EFFECT_WORDS[effect]}: ${law.because}: ${law.level}`,
    ...(deviation === undefined ? [] : [`deviation  ${deviation.level} instead, since ${deviation.why}`]),
    ...(because === law.because || because === deviation?.why ? [] : [`here       ${because}`]),
    ...(example === undefined ? [] : [`example    ${example[0]}`, `       ->  ${example[1]}`]),
    `do         ${advice}`,
    ...(other === undefined
      ? []
      : [`other side the same in ${other.direction}s is ${levelOf(other)}: ${other.because}`]),
    ...(mirror === id ? [] : [`backwards  ${mirror}`]),
  ].join('\n');
}

function otherSide({ id, direction }: Rule, rules: readonly Rule[]): Rule | undefined {
  if (direction === 'none') return undefined;
  const other = direction === 'request' ? 'response' : 'request';
  return rules.find((rule) => rule.id === `${other}${id.slice(direction.length)}`);
}
