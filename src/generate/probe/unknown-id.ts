import { valueAt, member } from '../../core/index.ts';
import { validRequest } from '../valid-request.ts';
import { makeCase, type Probe } from './probe.ts';

const ID = 'unknown-id';
/** A well-formed version 4 UUID that no generator gives out by chance. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Is a well-formed id refused that names nothing? */
export const unknownId: Probe = {
  id: ID,
  title: 'an id that names nothing is refused',
  cases: (subject) => {
    const { operation } = subject.layers.corrected;
    const document = subject.contract.documents.corrected;
    const request = validRequest(subject);
    return operation.parameters
      .filter(({ in: place, schema }) => {
        const format = schema === null ? undefined : member(valueAt(document, schema), 'format');
        return place === 'path' && format === 'uuid';
      })
      .map(({ name }) =>
        makeCase(subject, ID, name, {
          kind: 'probe',
          title: `refuses a ${name} that names nothing`,
          intent: { kind: 'refuse-unknown-id', parameter: name },
          request: { ...request, pathValues: { ...request.pathValues, [name]: { kind: 'literal', value: NOBODY } } },
        }),
      );
  },
};
