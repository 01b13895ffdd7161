import { Session } from 'node:inspector/promises';
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Runs `work` under the CPU profiler: its share of samples by part (folder of the sources, package, runtime), largest first. */
export async function cpuShares(
  work: () => Promise<unknown>,
): Promise<readonly (readonly [part: string, share: number])[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const partOf = createPartOf();
  const hits = new Map<string, number>();
  for (const { callFrame, hitCount = 0 } of profile.nodes) {
    const place = partOf(callFrame.url, callFrame.lineNumber, callFrame.columnNumber, callFrame.functionName);
    const part = process.env['FN'] ? `${place} ${callFrame.functionName}` : place;
    hits.set(part, (hits.get(part) ?? 0) + hitCount);
  }
  const idle = hits.get('(idle)') ?? 0;
  hits.delete('(idle)');
  const total = [...hits.values()].reduce((sum, count) => sum + count, 0);
  const shares = [...hits].map(([part, count]) => [part, count / total] as const);
  return [
    ...shares.toSorted(([, left], [, right]) => right - left).slice(0, process.env['FN'] ? 40 : 12),
    ['(waiting, of all time)', idle / (idle + total)],
  ];
}

function createPartOf(): (url: string, line: number, column: number, name: string) => string {
  const maps = new Map<string, SourceMap | undefined>();
  return (url, line, column, name) => {
    if (url === '') return name === '' || !name.startsWith('(') ? '(native)' : name;
    if (url.startsWith('node:')) return 'node';
    const [, module] = /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(url) ?? [];
    if (module !== undefined) return module;
    if (!maps.has(url)) maps.set(url, readMap(url));
    const entry = maps.get(url)?.findEntry(line, column);
    const source = entry !== undefined && 'originalSource' in entry ? entry.originalSource : '';
    return /src\/[^/]+/u.exec(source)?.[0] ?? 'compiled schemas';
  };
}

function readMap(url: string): SourceMap | undefined {
  if (!url.startsWith('file:')) return undefined;
  const [, encoded] =
    /sourceMappingURL=data:application\/json;base64,(\S+)\s*$/u.exec(readFileSync(fileURLToPath(url), 'utf8')) ?? [];
  return encoded === undefined ? undefined : new SourceMap(JSON.parse(Buffer.from(encoded, 'base64').toString()));
}
