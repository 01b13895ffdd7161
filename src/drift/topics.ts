import { levelOf } from './law.ts';
import { explainKind, ruleOfKind } from './observed/explain-kind.ts';
import { FACT_KINDS, infoOf, isFactKind } from './observed/fact-kinds.ts';
import { RULES } from './registry.ts';
import { explainRule } from './render/explain-rule.ts';
import {
  CORRECTION_VERDICTS,
  explainVerdict,
  PLACE_VERDICTS,
  ruleOfVerdict,
  type VerdictInfo,
} from './three-way/verdicts.ts';

/** Something that drift tells and `drift explain` explains. */
export interface Topic {
  readonly id: string;
  readonly level: VerdictInfo['level'];
  /** In one line. */
  readonly title: string;
  readonly explain: () => string;
}

/** Everything that any drift command tells: rules about documents, kinds of facts, lines of `three-way`. */
export const TOPICS: readonly Topic[] = [
  ...RULES.map((rule) => ({
    id: rule.id,
    level: levelOf(rule),
    title: rule.title,
    explain: () => explainRule(rule, RULES),
  })),
  ...Object.keys(FACT_KINDS)
    .filter(isFactKind)
    .map((kind) => {
      const { level, says } = infoOf(kind);
      return { id: ruleOfKind(kind), level, title: says, explain: () => explainKind(kind) };
    }),
  ...verdictTopics(CORRECTION_VERDICTS),
  ...verdictTopics(PLACE_VERDICTS),
];

function verdictTopics<Verdict extends Parameters<typeof explainVerdict>[0]>(
  verdicts: Readonly<Record<Verdict, VerdictInfo>>,
): readonly Topic[] {
  const isVerdict = (name: string): name is Verdict => Object.hasOwn(verdicts, name);
  return Object.keys(verdicts)
    .filter(isVerdict)
    .map((verdict) => {
      const info = verdicts[verdict];
      return {
        id: ruleOfVerdict(verdict),
        level: info.level,
        title: info.says,
        explain: () => explainVerdict(verdict, info),
      };
    });
}

/** All `topics`, a line each: name, level, what it says. */
export function listTopics(topics: readonly Topic[]): string {
  const names = Math.max(...topics.map(({ id }) => id.length));
  const levels = Math.max(...topics.map(({ level }) => level.length));
  return topics.map(({ id, level, title }) => `${id.padEnd(names)}  ${level.padEnd(levels)}  ${title}`).join('\n');
}
