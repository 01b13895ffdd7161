import { HarnessError } from '../core/index.ts';
import { writeWhole } from '../files/index.ts';

/**
 * Writes `text` to the file `path` of a reports folder, which appears whole or not at all, and returns the path. Throws a HarnessError where
 * the folder cannot be written.
 */
export async function writeReport(path: string, text: string): Promise<string> {
  try {
    await writeWhole(path, text);
    return path;
  } catch (cause) {
    throw new HarnessError('reports-not-writable', `cannot write ${path}`, {
      hint: 'Set REPORTS_DIR, or --reports, to a folder that can be written.',
      cause,
    });
  }
}
