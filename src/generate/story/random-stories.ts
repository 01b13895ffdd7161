import type { Story } from '../../core/index.ts';
import { caseRandom } from '../series/case-random.ts';
import type { Subject } from '../subject.ts';
import { makeStory } from './make-story.ts';
import { randomStory } from './random-story.ts';

const ID = 'random-story';
const BIAS = 4;

/** So many stories drawn at random, each addressable by its number; none where the operation has no object to tell of. */
export function randomStories(
  subject: Subject,
  readPath: string | undefined,
  seed: number,
  count: number,
): readonly Story[] {
  const arbitrary = readPath === undefined ? undefined : randomStory(subject, readPath);
  if (arbitrary === undefined) return [];
  const { id } = subject.layers.corrected.operation;
  return Array.from({ length: count }, (_, index) => {
    const steps = arbitrary.generate(caseRandom(seed, `${id}/${ID}`, index), BIAS).value;
    const title = `holds what single updates promise over ${steps.length} steps drawn at random`;
    return makeStory(subject, ID, String(index), { title, steps });
  });
}
