import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { loadContract, type Contract } from '../../../contract/index.ts';
import type { Exchange } from '../../../core/index.ts';
import { compareFacts, type NewFact } from '../compare-facts.ts';
import { NO_FACTS } from '../sheet/fact-sheet.ts';
import { answered, observerOf, order, shopContract } from '../testing/shop.ts';
import { proposeAction } from './propose-actions.ts';

const contract = shopContract();

function newFacts(of: Contract, exchanges: readonly Exchange[]): readonly NewFact[] {
  const observer = observerOf(of);
  for (const exchange of exchanges) observer.see(exchange);
  return compareFacts(observer.take() ?? NO_FACTS, [{ contract: of, entries: [] }], '2026-11-26').fresh;
}

/** The contract with `action` in its overlay. */
function corrected(action: string): Contract {
  const dir = join(mkdtempSync(join(tmpdir(), 'proposed-')), 'shop');
  mkdirSync(dir);
  writeFileSync(join(dir, 'openapi.yaml'), readFileSync(contract.source));
  const head = ['overlay: 1.0.0', 'info: { title: Corrections, version: 1.0.0 }', 'actions:'];
  writeFileSync(join(dir, 'overlay.yaml'), [...head, action, ''].join('\n'));
  return loadContract(join(dir, 'openapi.yaml'));
}

const html: Parameters<typeof answered>[1] = {
  headers: [
    ['Content-Type', 'text/html'],
    ['X-Page', '1'],
  ],
};
const bare: Parameters<typeof answered>[1] = { headers: [['Content-Type', 'application/json']] };

const CASES: Readonly<Record<string, Exchange>> = {
  'an undocumented property': answered(order({ extra: null })),
  'a property in a closed object': answered(order({ closed: { z: true } })),
  'a missing property': answered(order({ state: undefined })),
  'a missing property of an item': answered(order({ lines: [{}] })),
  'null where it is not allowed': answered(order({ total: null })),
  'a number for an integer': answered(order({ total: 1.5 })),
  'a text for an integer': answered(order({ total: 'many' })),
  'an unlisted value': answered(order({ kind: 'express' })),
  'another format': answered(order({ id: 'nr-12' })),
  'another pattern': answered(order({ code: 'abcd' })),
  'a text that is too long': answered(order({ note: 'x'.repeat(11) })),
  'a success that is not documented': answered(order(), { status: 202 }),
  'a failure that is not documented': answered('', { status: 503 }),
  'another media type': answered('<p>', html),
  'a header that is missing': answered(order(), bare),
};

for (const [title, exchange] of Object.entries(CASES))
  test(`the action for ${title} makes the contract say it`, () => {
    const [fact, ...others] = newFacts(contract, [exchange]);
    if (fact === undefined) throw new TypeError('nothing was observed');

    const after = corrected(proposeAction(fact, contract, 'seen on all tenants'));

    expect(others).toEqual([]);
    expect(after.corrections.map(({ outcome, problem }) => [outcome, problem])).toEqual([['applied', null]]);
    expect(newFacts(after, [exchange])).toEqual([]);
  });

test('an action has the form of this project, with the reason that is asked for where none is given', () => {
  const [fact] = newFacts(contract, [answered(order()), answered(order({ state: undefined }))]);
  if (fact === undefined) throw new TypeError('nothing was observed');

  expect(proposeAction(fact, contract).split('\n')).toEqual([
    `  - x-id: observed-${fact.id}`,
    `    target: "$.components.schemas.Order.required[?@ == 'state']"`,
    '    description: "Lets answers go without state."',
    '    x-reason: "Say here why the contract is wrong and not the server."',
    '    x-evidence: "Observed: GET /orders/{id}, response 200 application/json state: required property missing, 1/2 on 2026-11-26."',
    '    x-expect: "state"',
    '    remove: true',
  ]);
});

test('media types that may not be told cannot be put into the contract, and half of them is no correction', () => {
  const unnamed: Parameters<typeof answered>[1] = { headers: [['X-Page', '1']] };
  const [fact] = newFacts(contract, [answered('<p>', html), answered('x', unnamed)]);
  if (fact === undefined) throw new TypeError('nothing was observed');

  expect(fact.seen).toEqual(['no media type', 'text/html']);
  expect(proposeAction(fact, contract)).toContain('no single action says this');
});

test('what no single action can say is a comment', () => {
  const [fact] = newFacts(contract, [answered(order({ delivery: {} }))]);
  if (fact === undefined) throw new TypeError('nothing was observed');

  expect(proposeAction(fact, contract)).toMatch(
    /^ {2}# [\da-f]{12}: no single action says this; GET \/orders\/\{id\}/u,
  );
});
