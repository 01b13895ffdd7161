import type { JsonPointer } from '../../core/index.ts';
import { schemaAt } from '../schema-at.ts';
import type { Subject } from '../subject.ts';
import { validRequest } from '../valid-request.ts';
import { makeCase, type Probe } from './probe.ts';

const ID = 'omitted-header';

/** What happens without a header that the document requires? */
export const omittedHeader: Probe = {
  id: ID,
  title: 'a request without a required header is refused',
  cases: (subject) => {
    const { operation } = subject.layers.corrected;
    const request = validRequest(subject);
    return operation.parameters
      .filter((parameter) => parameter.in === 'header' && parameter.required)
      .flatMap(({ name, schema }) => {
        const others = request.headers.filter(([field]) => field !== name);
        const without = makeCase(subject, ID, name.toLowerCase(), {
          kind: 'probe',
          title: `refuses a request without ${name}`,
          intent: { kind: 'omit-header', header: name, instead: null },
          request: { ...request, headers: others },
        });
        if (!isSwitch(subject, schema)) return [without];
        const off = makeCase(subject, ID, `${name.toLowerCase()}-off`, {
          kind: 'probe',
          title: `refuses a request with ${name}: false`,
          intent: { kind: 'omit-header', header: name, instead: 'false' },
          request: { ...request, headers: [...others, [name, 'false']] },
        });
        return [without, off];
      });
  },
};

/** Whether the header says yes to something: the document gives nothing but `true` for it. */
function isSwitch({ contract }: Subject, schema: JsonPointer | null): boolean {
  const found = schema === null ? undefined : schemaAt(contract.documents.corrected, schema);
  return found !== undefined && [true, 'true'].some((yes) => yes === found.value['default']);
}
