import type { Part, Place, Step } from './place.ts';
import { readPlace } from './read-place.ts';

/** `place` as text: parts and data parted by blanks, `response 200 application/json a[].b`. What could be read as something else is quoted as JSON is. */
export function writePlace({ parts, steps }: Place): string {
  const path = writeSteps(steps);
  return [...parts.map(writePart), path.startsWith('.') ? path.slice(1) : path].filter((text) => text !== '').join(' ');
}

/** `steps` as they go on behind others: `.a[].b`. */
export function writeSteps(steps: readonly Step[]): string {
  return steps.map(writeStep).join('');
}

/** `place` with further `parts` behind it. */
export function inPart(place: string, ...parts: readonly Part[]): string {
  return [place, ...parts.map(writePart)].filter((text) => text !== '').join(' ');
}

/** `place`, which ends with a part, with the steps behind it that `path` spells as `writeSteps` does. */
export function withSteps(place: string, path: string): string {
  return [place, path.startsWith('.') ? path.slice(1) : path].filter((text) => text !== '').join(' ');
}

/** `place` one step further in. */
export function stepInto(place: string, step: Step): string {
  const hasSteps = (readPlace(place)?.steps.length ?? 0) > 0;
  return hasSteps ? place + writeStep(step) : withSteps(place, writeStep(step));
}

/** The step to the member `name`, as it goes on behind others. */
export function memberStep(name: string): string {
  return writeStep({ kind: 'member', name });
}

/** One step, as it goes on behind others. */
export function writeStep(step: Step): string {
  switch (step.kind) {
    case 'member':
      return PLAIN_NAME.test(step.name) ? `.${step.name}` : `[${JSON.stringify(step.name)}]`;
    case 'entry':
      return '.*';
    case 'item':
      return '[]';
    case 'position':
      return `[${step.index}]`;
    case 'branch':
      return `(${PLAIN_BRANCH.test(step.name) ? step.name : `[${JSON.stringify(step.name)}]`})`;
    case 'keyword':
      return `<${PLAIN_KEYWORD.test(step.name) ? step.name : JSON.stringify(step.name)}>`;
    default:
      return step satisfies never;
  }
}

const PLAIN_NAME = /^[\w$@-]+$/u;
/** A tag is written as JSON, and so as it is. */
const PLAIN_BRANCH = /^(?:[^()"\p{C}]+|"(?:[^"\\\p{C}]|\\.)*")$/u;
const PLAIN_KEYWORD = /^[^<>"\p{C}]+$/u;
const PLAIN_WORD = /^[^\s"\p{C}]+$/u;

function writePart(part: Part): string {
  switch (part.kind) {
    case 'callback':
      return `callback ${word(part.name)}`;
    case 'call':
      return `${part.method} ${word(part.path)}`;
    case 'webhook':
    case 'request':
      return part.kind;
    case 'response':
      return `response ${word(part.status)}`;
    case 'parameter':
      return `${part.in} ${word(part.name)}`;
    case 'either':
      return [part.one, part.other].map(writePart).toSorted().join(' or ');
    case 'media':
      return part.type.includes('/') ? word(part.type) : JSON.stringify(part.type);
    case 'about':
      return part.text;
    default:
      return part satisfies never;
  }
}

function word(name: string): string {
  return PLAIN_WORD.test(name) ? name : JSON.stringify(name);
}
