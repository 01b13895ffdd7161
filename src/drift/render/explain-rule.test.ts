import { expect, test } from '@playwright/test';

import { RULES } from '../registry.ts';
import type { Rule } from '../rule.ts';
import { explainRule } from './explain-rule.ts';
import { exampleOf } from './rule-examples.ts';

function ruleOf(id: string): Rule {
  const rule = RULES.find((item) => item.id === id);
  if (rule === undefined) throw new TypeError(`no rule ${id}`);
  return rule;
}

test('a rule that follows from the law', () => {
  expect(explainRule(ruleOf('request-property-became-required'), RULES).split('\n')).toEqual([
    'request-property-became-required: the property became required (breaking)',
    '',
    'about      requests, which clients write',
    'law        it narrows what is valid: requests that were right may now be refused: breaking',
    'here       requests that leave it out may now be refused',
    'example    required: [name]',
    '       ->  required: [name, size]',
    'do         Change the client before the new version is called.',
    'other side the same in responses is compatible: a response always has it now',
    'backwards  request-property-became-optional',
  ]);
});

test('a rule that departs from it says which level the law gives, and why it has another', () => {
  const text = explainRule(ruleOf('response-enum-value-added'), RULES);

  expect(text).toMatch(/^response-enum-value-added: .* \(warning\)\n/u);
  expect(text).toMatch(/^law .*: breaking$/mu);
  expect(text).toMatch(/^deviation {2}warning instead, since \S/mu);
});

test('a rule about neither requests nor responses has no other side', () => {
  expect(explainRule(ruleOf('operation-removed'), RULES)).not.toContain('other side');
});

test('every rule has an example, whose sides differ, and whose mirror is the same backwards', () => {
  expect(RULES.length).toBeGreaterThan(100);
  expect(RULES.filter((rule) => exampleOf(rule) === undefined).map(({ id }) => id)).toEqual([]);
  for (const rule of RULES) {
    const [before, after] = exampleOf(rule) ?? ['', ''];
    expect(before, rule.id).not.toBe(after);
    const mirror = ruleOf(rule.mirror);
    if (mirror.mirror === rule.id && mirror !== rule) expect(exampleOf(mirror), rule.id).toEqual([after, before]);
  }
});
