import { readFile } from 'node:fs/promises';

import type { RunEvent } from '../core/index.ts';
import { decodeEvent } from './event-channel.ts';

/**
 * The events in a file of the event log reporter, in the order in which tests ended. A file that is missing holds none: the
 * run never began. Throws a TypeError, with the line, on anything that is no event.
 */
export async function readEventLog(file: string): Promise<readonly RunEvent[]> {
  const lines = (await readOrNothing(file)).split('\n');
  return lines.flatMap((line, index) => (line === '' ? [] : [decodeLine(line, `${file}:${index + 1}`)]));
}

function decodeLine(line: string, place: string): RunEvent {
  try {
    return decodeEvent(line);
  } catch (cause) {
    throw new TypeError(`${place}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

async function readOrNothing(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
