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
      .map(({ name }) =>
        makeCase(subject, ID, name.toLowerCase(), {
          kind: 'probe',
          title: `refuses a request without ${name}`,
          intent: { kind: 'omit-header', header: name },
          request: { ...request, headers: request.headers.filter(([field]) => field !== name) },
        }),
      );
  },
};
