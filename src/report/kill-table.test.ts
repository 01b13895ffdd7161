import { expect, test } from '@playwright/test';

import { decodeKillReport } from './decode-kill-report.ts';
import { renderKillTable, type KillReport } from './kill-table.ts';
import { createPaint } from './paint.ts';

const REPORT: KillReport = {
  clean: { violations: 0 },
  faults: [
    { id: 'a', class: 'status', expected: 'status-documented', caughtBy: ['status-documented'], requests: 3, ms: 10 },
    { id: 'b', class: 'status', expected: 'echo', caughtBy: ['persistence'], requests: 9, ms: 10 },
    { id: 'c', class: 'drift', expected: 'echo', caughtBy: [], requests: null, ms: 10 },
  ],
  notObservable: [{ id: 'd', why: 'nothing of it shows' }],
  caught: 2,
  total: 3,
};

test('tells each fault, each class and the total apart', () => {
  const lines = renderKillTable(REPORT, createPaint(false)).split('\n');

  expect(lines.map((line) => line.replaceAll(/ {2,}/gu, '  '))).toEqual([
    '✓ a  status-documented  status-documented  after 3',
    '~ b  echo  persistence  after 9',
    '✗ c  echo  nobody',
    '',
    'status  caught 2/2  by the named check 1/2',
    'drift  caught 0/1  by the named check 0/1',
    '',
    'not observable  d: nothing of it shows',
    'clean mock: 0 findings',
    'caught 2/3 · by the named check 1/3 · requests until caught: median 9, most 9',
  ]);
});

test('what one process printed, another one reads', () => {
  expect(decodeKillReport(JSON.parse(JSON.stringify(REPORT)))).toEqual(REPORT);
  expect(() => decodeKillReport({ ...REPORT, caught: 'two' })).toThrow('caught: expected a whole number');
});
