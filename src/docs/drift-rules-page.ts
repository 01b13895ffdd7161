import { DIRECTIONS, EFFECTS, EFFECT_WORDS, judge, levelOf, RULES, type Direction } from '../drift/index.ts';
import { page, table } from './page.ts';

const HEADING: Readonly<Record<Direction, string>> = {
  request: 'Requests',
  response: 'Responses',
  none: 'Operations, servers, words, and the document itself',
};

/** Every rule of drift, and the law that most of their levels follow from. */
export function driftRulesPage(): string {
  const deviations = RULES.filter(({ deviation }) => deviation !== undefined);
  return page(
    'Drift rules',
    `${RULES.length} kinds of change between two documents. The level follows from what a change does and who writes the message; ${deviations.length} rules deviate, each with its reason. \`npx sailpoint-conformance drift explain RULE\` says more, with an example.`,
    [
      '## The law',
      '',
      ...table(
        ['a change that …', 'in requests', 'in responses'],
        EFFECTS.map((effect) => [
          EFFECT_WORDS[effect],
          judge(effect, 'request').level,
          judge(effect, 'response').level,
        ]),
      ),
      '',
      ...DIRECTIONS.flatMap((direction) => [
        `## ${HEADING[direction]}`,
        '',
        ...table(
          ['rule', 'what changed', 'level', 'why'],
          RULES.filter((rule) => rule.direction === direction).map((rule) => [
            `\`${rule.id}\``,
            rule.title,
            rule.deviation === undefined
              ? levelOf(rule)
              : `${levelOf(rule)} (by the law ${judge(rule.effect, rule.direction).level})`,
            rule.because,
          ]),
        ),
        '',
      ]),
    ],
  );
}
