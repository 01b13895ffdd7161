import { RULES } from '../registry.ts';
import type { Rule } from '../rule.ts';

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule called `id`. Throws where the registry has none: a mistake in this program. */
export function ruleById(id: string): Rule {
  const rule = BY_ID.get(id);
  if (rule === undefined) throw new TypeError(`no rule is called ${id}`);
  return rule;
}
