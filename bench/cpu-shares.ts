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
    const part = partOf(callFrame.url, callFrame.lineNumber, callFrame.columnNumber, callFrame.functionName);
    hits.set(part, (hits.get(part) ?? 0) + hitCount);
  }
  const idle = hits.get('(idle)') ?? 0;
  hits.delete('(idle)');
  const total = [...hits.values()].reduce((sum, count) => sum + count, 0);
  const shares = [...hits].map(([part, count]) => [part, count / total] as const);
  return [
    ...shares.toSorted(([, left], [, right]) => right - left).slice(0, 12),
    ['(waiting, of all time)', idle / (idle + total)],
  ];
}

function createPartOf(): (url: string, line: number, column: number, name: string) => string {
  const maps = new Map<string, SourceMap | undefined>();
  const sourceOf = (url: string, line: number, column: number): string => {
    if (!maps.has(url)) maps.set(url, readMap(url));
    const entry = maps.get(url)?.findEntry(line, column);
    return entry !== undefined && 'originalSource' in entry ? entry.originalSource : '';
  };
  return (url, line, column, name) => {
    if (url === '') return name.startsWith('(') ? name : '(native)';
    if (url.startsWith('node:')) return 'node';
    const [, module] = /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(url) ?? [];
    return module ?? /src\/[^/]+/u.exec(sourceOf(url, line, column))?.[0] ?? 'compiled schemas';
  };
}

function readMap(url: string): SourceMap | undefined {
  if (!url.startsWith('file:')) return undefined;
  const text = readFileSync(fileURLToPath(url), 'utf8');
  const [, encoded] = /sourceMappingURL=data:application\/json;base64,(\S+)\s*$/u.exec(text) ?? [];
  if (encoded === undefined) return undefined;
  const map: unknown = JSON.parse(Buffer.from(encoded, 'base64').toString());
  return isSourceMap(map) ? new SourceMap(map) : undefined;
}

function isSourceMap(value: unknown): value is ConstructorParameters<typeof SourceMap>[0] {
  return typeof value === 'object' && value !== null && 'mappings' in value;
}
