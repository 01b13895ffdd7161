import { CREDENTIALS, type Credential } from '../../core/index.ts';
import type { Subject } from '../subject.ts';
import { validRequest } from '../valid-request.ts';
import { makeCase, type Probe } from './probe.ts';

const ID = 'credentials';

const TITLES: Readonly<Record<Exclude<Credential, 'valid'>, string>> = {
  absent: 'refuses a request without credentials',
  malformed: 'refuses credentials that are no credentials',
  empty: 'refuses a scheme without credentials',
  'other-scheme': 'refuses good credentials under another scheme',
  unknown: 'refuses credentials that nobody gave out',
  expired: 'refuses credentials that have expired',
  unprivileged: 'refuses a user with too few rights',
};

/** Is a valid request refused when its credentials do not suffice? */
export const credentials: Probe = {
  id: ID,
  title: 'a valid request without sufficient credentials is refused',
  cases: (subject) => {
    const { operation } = subject.layers.corrected;
    if (!operation.authenticated) return [];
    const request = validRequest(subject);
    return CREDENTIALS.filter((credential) => credential !== 'valid')
      .filter((credential) => credential !== 'unprivileged' || tellsRights(subject))
      .map((credential) =>
        makeCase(subject, ID, credential, {
          kind: 'probe',
          title: TITLES[credential],
          intent: { kind: 'refuse-credential', credential },
          request: { ...request, credential },
        }),
      );
  },
};

/** Only an operation that documents 403 as published says that rights matter to it. */
function tellsRights({ layers }: Subject): boolean {
  return layers.repaired.operation.responses.some(({ status }) => status === '403');
}
