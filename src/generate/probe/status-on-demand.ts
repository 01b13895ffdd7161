import { validRequest } from '../valid-request.ts';
import { makeCase, type Probe } from './probe.ts';

const ID = 'status-on-demand';

/** Does every documented refusal look as documented? Only a target that can be asked for a status can show all of them. */
export const statusOnDemand: Probe = {
  id: ID,
  title: 'every documented refusal looks as documented',
  cases: (subject) => {
    const request = validRequest(subject);
    const statuses = subject.layers.repaired.operation.responses.map(({ status }) => Number(status));
    return statuses
      .filter((status) => Number.isInteger(status) && status >= 400)
      .map((status) =>
        makeCase(subject, ID, String(status), {
          kind: 'probe',
          title: `answers ${status} as documented`,
          intent: { kind: 'force-status', status },
          // RFC 7240, with the preference that mock servers of the field understand.
          request: { ...request, headers: [...request.headers, ['Prefer', `code=${status}`]] },
        }),
      );
  },
};
