import { writeFile } from 'node:fs/promises';

import { expect, test } from '@playwright/test';

import { encodeEvent } from './event-channel.ts';
import { readEventLog } from './read-event-log.ts';
import { broken, judged } from './testing/sample-run.ts';

test('reads the events in order, blank lines aside', async () => {
  const file = test.info().outputPath('events.ndjson');
  await writeFile(file, Buffer.concat([encodeEvent(broken('a')), Buffer.from('\n'), encodeEvent(judged('b', []))]));

  expect(await readEventLog(file)).toEqual([broken('a'), judged('b', [])]);
});

test('takes a missing file for a run that never began', async () => {
  expect(await readEventLog(test.info().outputPath('nowhere', 'events.ndjson'))).toEqual([]);
});

test('names the line that is no event', async () => {
  const file = test.info().outputPath('events.ndjson');
  await writeFile(file, `${encodeEvent(broken('a')).toString()}{"kind":"case-err`);

  await expect(readEventLog(file)).rejects.toThrow(`${file}:2: an event is no JSON text`);
});

test('does not take a folder for a run that never began', async () => {
  await expect(readEventLog(test.info().outputPath('.'))).rejects.toThrow('EISDIR');
});
