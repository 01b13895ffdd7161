import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes `text` to the file `path`, which appears whole or not at all, with the folders that it is in. Throws what the system throws, for
 * who knows whose file it is to say.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  // In the same folder, since a rename is atomic within one file system only.
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(unfinished, text);
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw cause;
  }
}
