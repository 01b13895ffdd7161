import { shapeHash } from './canonical.ts';
import type { Compared } from './difference.ts';
import type { Schema, Union } from './schema.ts';
import type { Schemas } from './schemas.ts';

/** Whether both what stands beside the branches and the branches are other ones, so that something may have moved from here to there. */
export function mayHaveMoved({ before, after, left, right }: Compared): boolean {
  const [one, two] = [before.unions, after.unions].map((unions) => (unions.length === 1 ? unions[0] : undefined));
  if (one === undefined || two === undefined) return false;
  return hashBeside(before) !== hashBeside(after) && hashOf(left, one) !== hashOf(right, two);
}

/** Keywords that hold no more than the branches, or other parts of the schema. */
const OF_UNIONS = new Set(['$dynamicRef', '$ref', 'allOf', 'anyOf', 'discriminator', 'oneOf']);

function hashBeside({ parts }: Schema): string {
  return parts
    .map((part) => Object.fromEntries(Object.entries(part).filter(([keyword]) => !OF_UNIONS.has(keyword))))
    .filter((part) => Object.keys(part).length > 0)
    .map(shapeHash)
    .join();
}

function hashOf(schemas: Schemas, { branches }: Union): string {
  return branches.map((raw) => schemas.read([raw]).parts.map(shapeHash).join()).join(' ');
}
