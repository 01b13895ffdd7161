import { ConfigError } from '../core/index.ts';
import { FAULTS, faultyPipeline, type Fault, type MockOptions } from '../mock/index.ts';
import { startEmbeddedMock, type EmbeddedMock } from './start-embedded-mock.ts';

export { FAULTS, type Fault };

/** The faults with these ids. Throws a ConfigError on one that does not exist. */
export function chooseFaults(ids: readonly string[]): readonly Fault[] {
  return ids.map((id) => {
    const fault = FAULTS.find((item) => item.id === id);
    if (fault !== undefined) return fault;
    const like = FAULTS.filter((item) => item.id.includes(id) || id.includes(item.id)).map((item) => item.id);
    throw new ConfigError('usage', `there is no fault ${JSON.stringify(id)}`, {
      hint: like.length > 0 ? `Did you mean ${like.slice(0, 4).join(', ')}?` : 'docs/faults.md lists them all.',
    });
  });
}

/** Starts the mock with `faults` and no other defect. Throws a ConfigError where the port is in use. */
export function startFaultyMock(options: MockOptions, faults: readonly Fault[]): Promise<EmbeddedMock> {
  return startEmbeddedMock(options, faultyPipeline(faults));
}
