import { validRequest } from '../valid-request.ts';
import { makeCase, type Probe } from './probe.ts';

const ID = 'media-type';
const UNDOCUMENTED = ['text/plain', 'application/xml'];

/** Is a body refused whose media type the operation does not take? */
export const mediaType: Probe = {
  id: ID,
  title: 'a body of an undocumented media type is refused',
  cases: (subject) => {
    const { operation } = subject.layers.corrected;
    const request = validRequest(subject);
    if (request.body.kind !== 'json') return [];
    const documented = operation.requestBody?.content.map((item) => item.mediaType) ?? [];
    return UNDOCUMENTED.filter((name) => !documented.includes(name) && !documented.includes('*/*')).map((name) =>
      makeCase(subject, ID, name.replace('/', '-'), {
        kind: 'probe',
        title: `refuses a body called ${name}`,
        intent: { kind: 'refuse-media-type', mediaType: name },
        request: {
          ...request,
          headers: request.headers.map(([field, value]) => [field, field === 'Content-Type' ? name : value] as const),
        },
      }),
    );
  },
};
