import { readdir, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { HarnessError } from '../core/index.ts';
import { findSecret } from './find-secret.ts';

/** Where a secret was: a file or folder of the reports, by its path in them, whatever is secret of that masked as well. */
export type ScanHit =
  | { readonly kind: 'line'; readonly file: string; readonly line: number }
  | { readonly kind: 'binary'; readonly file: string }
  /** In the name of a file or folder, or in what a symbolic link points to. */
  | { readonly kind: 'name'; readonly file: string };

type Mask = (text: string) => string;

interface Scan {
  readonly dir: string;
  readonly mask: Mask;
  readonly hits: ScanHit[];
  /** What could not be looked at, or not be removed, with the reason. */
  readonly failures: { readonly file: string; readonly cause: unknown }[];
}

/**
 * Looks through everything in `dir` for what `mask` would change, hidden files included and symbolic links not followed, and removes each
 * file that holds such a thing. Every other file is seen to before it throws a HarnessError for one that could not be read or removed.
 */
export async function scanReports(dir: string, mask: Mask): Promise<readonly ScanHit[]> {
  const scan: Scan = { dir, mask, hits: [], failures: [] };
  await scanFolder(scan, '');
  const [failure] = scan.failures;
  if (failure === undefined) return scan.hits;
  const { file, cause } = failure;
  const others = scan.failures.length > 1 ? `, nor ${scan.failures.length - 1} others` : '';
  const removed = scan.hits.length > 0 ? `; removed for a secret: ${scan.hits.map((hit) => hit.file).join(', ')}` : '';
  // The cause is left out: its message quotes the path, in which there may be a secret.
  throw new HarnessError(
    'reports-not-writable',
    `cannot scan ${mask(join(dir, file))} for secrets (${reasonOf(cause)})${others}${removed}`,
    { hint: 'Do not pass the reports on. Make the folder readable and writable, or remove it.' },
  );
}

async function scanFolder(scan: Scan, folder: string): Promise<void> {
  await attempt(scan, folder, async () => {
    const entries = await readdir(join(scan.dir, folder), { withFileTypes: true });
    for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
      const file = join(folder, entry.name);
      await attempt(scan, file, async () => {
        const hit = await hitOf(scan, file, entry);
        if (hit !== undefined) {
          // Named before it is removed: it is there, whether or not removing it succeeds.
          scan.hits.push(hit);
          await rm(join(scan.dir, file), { recursive: true });
        } else if (entry.isDirectory()) await scanFolder(scan, file);
      });
    }
  });
}

interface EntryKind {
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

async function hitOf({ dir, mask }: Scan, file: string, entry: EntryKind): Promise<ScanHit | undefined> {
  const path = join(dir, file);
  const shown = mask(file);
  if (shown !== file) return { kind: 'name', file: shown };
  if (entry.isSymbolicLink()) {
    const target = await readlink(path);
    return mask(target) === target ? undefined : { kind: 'name', file };
  }
  // Nothing can be read from sockets, and from a pipe it would never end.
  const place = entry.isFile() ? await findSecret(path, mask) : undefined;
  return place && { ...place, file };
}

async function attempt({ failures }: Scan, file: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    failures.push({ file, cause });
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
}
