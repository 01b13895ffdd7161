import { readPlace } from './read-place.ts';

/** The name of the member, parameter or header that `text` leads to; `text` itself where it leads to none. */
export function lastName(text: string): string {
  const { parts, steps } = readPlace(text) ?? { parts: [], steps: [] };
  const names = steps.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
  const part = parts.at(-1);
  return names.at(-1) ?? (part?.kind === 'parameter' ? part.name : text);
}
