import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { ConfigError } from '../../core/index.ts';
import { readSheets } from './read-sheets.ts';
import { printSheet } from './sheet/encode-sheet.ts';
import { NO_FACTS, type FactSheet } from './sheet/fact-sheet.ts';
import { answered, observerOf, order, shopContract } from './testing/shop.ts';

const contract = shopContract();

function fileOf(name: string, content: FactSheet | string): string {
  const dir = test.info().outputPath('sheets');
  mkdirSync(dir, { recursive: true });
  const path = join(dir, name);
  writeFileSync(path, typeof content === 'string' ? content : printSheet(content));
  return path;
}

function sheet(run: string): FactSheet {
  const observer = observerOf(contract, run);
  observer.see(answered(order({ extra: 1 })));
  return observer.take() ?? NO_FACTS;
}

test('several nights are put together', () => {
  const files = [fileOf('one.json', sheet('one')), fileOf('two.json', sheet('two'))];

  expect(readSheets(files, [contract])).toMatchObject({ runs: ['one', 'two'], facts: [{ n: 2 }] });
});

test('what cannot be compared is never no facts', () => {
  const [counted] = sheet('one').contracts;
  if (counted === undefined) throw new TypeError('a sheet names its contract');
  const other = (change: object): FactSheet => ({ ...sheet('one'), contracts: [{ ...counted, ...change }] });

  for (const [file, why] of [
    ['/nowhere/facts.json', /cannot read .*: ENOENT/u],
    [fileOf('a.json', '{ "secret'), /holds no facts: it is no JSON text$/u],
    [fileOf('b.json', '{"version":2}'), /expected version 1, got 2/u],
    [fileOf('c.json', NO_FACTS), /holds no answer of any operation/u],
    [
      fileOf('d.json', other({ sha256: 'abcdef0123' })),
      /counted against another shop document \(sha256 abcdef01, now /u,
    ],
    [fileOf('e.json', other({ corrected: 'abc' })), /counted against shop with another overlay/u],
    [fileOf('f.json', other({ api: 'else' })), /counted against else, which this project does not have/u],
  ] as const) {
    expect(() => readSheets([file], [contract])).toThrow(why);
    expect(() => readSheets([file], [contract])).toThrow(ConfigError);
  }
});
