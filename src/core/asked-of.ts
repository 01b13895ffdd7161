import type { Asked } from './asked.ts';
import type { Case } from './case.ts';

/**
 * What is known of the data of `testCase`; undefined where no answer to it says how a server takes data: it is about something else, servers may read
 * it either way, or only the published layer forbids it, so that a server may keep to either.
 */
export function askedOf({ intent, probe, focus }: Pick<Case, 'intent' | 'probe' | 'focus'>): Asked | undefined {
  if (intent.kind === 'accept') return { kind: 'valid', probe, focus };
  if (intent.kind === 'refuse-malformed-json')
    return { kind: 'invalid', mutation: intent.mutation.id, in: 'body', at: '', keyword: null, pointer: null };
  if (intent.kind !== 'refuse-data') return undefined;
  const breach = intent.breaches.find(({ layer }) => layer === 'corrected');
  if (breach === undefined) return undefined;
  const { id: mutation, place, pointer } = intent.mutation;
  // A list is changed as a whole, and one of its items is wrong then.
  const at = breach.where.startsWith(`${pointer}/`) ? breach.where : pointer;
  return { kind: 'invalid', mutation, in: place, at, keyword: breach.keyword, pointer: breach.pointer };
}
