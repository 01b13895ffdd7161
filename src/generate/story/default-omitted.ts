import type { CaseRequest } from '../../core/index.ts';
import { schemaAt } from '../schema-at.ts';
import type { Subject } from '../subject.ts';
import { isValidRequest, validRequest } from '../valid-request.ts';
import { eachAlone } from './alone.ts';
import { makeStory, readStep, stepOf } from './make-story.ts';
import type { StoryMaker } from './story.ts';
import { writtenObject } from './written-object.ts';

const ID = 'default-omitted';

/** Does leaving out an optional query parameter do the same as sending its default? */
export const defaultOmitted: StoryMaker = {
  id: ID,
  title: 'leaving out an optional query parameter is the same as sending its default',
  stories: (subject, readPath) => {
    const request = smallest(subject);
    if (request === undefined || !isComparable(request, readPath)) return [];
    return defaults(subject).map(([name, value]) => {
      const without: CaseRequest = { ...request, query: request.query.filter(([given]) => given !== name) };
      const having: CaseRequest = { ...without, query: [...without.query, [name, value]] };
      const steps = [without, having].flatMap((sent, object) => {
        const read = readPath === undefined ? [] : [readStep(readPath, sent, object)];
        return [...read, stepOf('write', sent, object), ...read];
      });
      return makeStory(subject, ID, name, { title: `does the same without ${name} as with ${name}=${value}`, steps });
    });
  },
};

/** Two objects that exist already need not be alike; that they are, or where they are not, only a look at them shows. */
function isComparable({ method, pathValues }: CaseRequest, readPath: string | undefined): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  return readPath !== undefined || Object.keys(pathValues).length === 0;
}

/** What a parameter sets going shows in what the write itself does not set: as little as possible is sent, but not nothing. */
function smallest(subject: Subject): CaseRequest | undefined {
  const object = writtenObject(subject);
  const request = (object === undefined ? undefined : eachAlone(object)[0]?.request) ?? validRequest(subject);
  return isValidRequest(subject, request) ? request : undefined;
}

function defaults({ contract, layers }: Subject): readonly (readonly [name: string, value: string])[] {
  return layers.corrected.operation.parameters.flatMap((parameter) => {
    const schema = parameter.schema === null ? undefined : schemaAt(contract.documents.corrected, parameter.schema);
    const value = schema?.value['default'];
    if (parameter.in !== 'query' || parameter.required || value === undefined) return [];
    return [[parameter.name, typeof value === 'string' ? value : JSON.stringify(value)] as const];
  });
}
