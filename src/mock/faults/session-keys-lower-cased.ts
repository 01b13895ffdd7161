import { checkId, isJsonObject } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { takenFor } from '../defect/taken-for.ts';
import { withMember } from '../defect/members.ts';
import type { Fault } from './fault.ts';

/** A map that does not tell letter case. */
export const sessionKeysLowerCased: Fault = {
  id: 'session-keys-lower-cased',
  title: 'turns the names of attributes into lower case',
  class: 'semantics',
  operation: PATCH_SESSION,
  expected: checkId('echo'),
  defect: takenFor((session) =>
    withMember(session, 'attributes', (map) =>
      isJsonObject(map)
        ? Object.fromEntries(Object.entries(map).map(([name, value]) => [name.toLowerCase(), value]))
        : map,
    ),
  ),
};
