import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { parentPointer, valueAt, type JsonPointer } from '../core/index.ts';
import type { Defect } from './defect-register.ts';
import { loadContract } from './load-contract.ts';
import { REPAIRS } from './repair/registry.ts';

const CONTRACTS = ['nerm', 'isc'].map((api) =>
  loadContract(join(import.meta.dirname, '../../specs', api, 'openapi.yaml')),
);

function repairsOf({ treatment }: Defect): readonly string[] {
  return treatment.kind === 'repair' ? treatment.repairs : [];
}

function actionsOf({ treatment }: Defect): readonly string[] {
  return treatment.kind === 'correction' ? treatment.actions : [];
}

/** Whether a row names the schema in which something stood at `pointer`. */
function names(defect: Defect, pointer: JsonPointer): boolean {
  return defect.at.some((place) => place === pointer || place.startsWith(`${parentPointer(pointer)}/enum/`));
}

test('the known defects are S1 to S31, without those that concern no document', () => {
  const ids = new Set(CONTRACTS.flatMap(({ defects }) => defects.map(({ id }) => id)));

  const expected = Array.from({ length: 31 }, (_, index) => index + 1).filter(
    (number) => ![15, 22, 23, 27, 29].includes(number),
  );

  expect([...ids].toSorted((one, other) => Number(one.slice(1)) - Number(other.slice(1)))).toEqual(
    expected.map((number) => `S${number}`),
  );
});

for (const { api, defects, documents, repairs, corrections } of CONTRACTS) {
  test(`the register of ${api} has each row once`, () => {
    expect(new Set(defects.map(({ id }) => id)).size).toBe(defects.length);
  });

  for (const defect of defects)
    test(`everything that ${defect.id} of ${api} names stands in the published document`, () => {
      expect(defect.at.length).toBeGreaterThan(0);
      expect(defect.at.filter((place) => valueAt(documents.published, place) === undefined)).toEqual([]);
    });

  test(`the register of ${api} names existing repairs, and each of them finds something to do there`, () => {
    for (const defect of defects)
      for (const id of repairsOf(defect)) {
        expect(REPAIRS.map((repair) => repair.id)).toContain(id);
        expect(repairs.some(({ repair, pointer }) => repair === id && names(defect, pointer))).toBe(true);
      }
  });

  test(`each thing repaired in ${api} belongs to exactly one row of its register`, () => {
    const claims = repairs.map(({ repair, pointer }) => ({
      repair,
      pointer,
      rows: defects.filter((defect) => repairsOf(defect).includes(repair) && names(defect, pointer)).length,
    }));

    expect(claims.filter(({ rows }) => rows !== 1)).toEqual([]);
  });

  test(`overlay and register of ${api} agree on which correction treats which defect`, () => {
    const said = corrections.flatMap(({ action }) => (action.defect === null ? [] : `${action.defect} ${action.id}`));
    const claimed = defects.flatMap((defect) => actionsOf(defect).map((action) => `${defect.id} ${action}`));

    expect(claimed.toSorted()).toEqual(said.toSorted());
  });
}
