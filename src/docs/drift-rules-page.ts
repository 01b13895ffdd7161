import {
  adviceOf,
  CORRECTION_VERDICTS,
  DIRECTIONS,
  EFFECTS,
  EFFECT_WORDS,
  FACT_KINDS,
  infoOf,
  isFactKind,
  judge,
  levelOf,
  PLACE_VERDICTS,
  ruleOfKind,
  RULES,
  type Direction,
  type VerdictInfo,
} from '../drift/index.ts';
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
      '## Answers against the contract',
      '',
      'Kinds of facts that `drift observed` tells. Their levels follow from the same law; what only depends on the reader is a warning.',
      '',
      ...table(
        ['kind', 'what is seen', 'level', 'why', 'do'],
        Object.keys(FACT_KINDS)
          .filter(isFactKind)
          .map((kind) => {
            const { says, level, why } = infoOf(kind);
            return [`\`${ruleOfKind(kind)}\``, says, level, why, adviceOf(kind)];
          }),
      ),
      '',
      '## The contract, the newest document and answers',
      '',
      'Lines of `drift three-way`: about corrections of the contract, then about places of answers.',
      '',
      ...table(
        ['line', 'says', 'level', 'means', 'do'],
        [...Object.entries<VerdictInfo>(CORRECTION_VERDICTS), ...Object.entries<VerdictInfo>(PLACE_VERDICTS)].map(
          ([verdict, { says, level, means, advice }]) => [`\`three-way-${verdict}\``, says, level, means, advice],
        ),
      ),
    ],
  );
}
