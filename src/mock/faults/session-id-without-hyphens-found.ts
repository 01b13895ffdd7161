import { checkId } from '../../core/index.ts';
import { PATCH_SESSION } from '../defect/operations.ts';
import { behaving } from '../defect/behaving.ts';
import type { Fault } from './fault.ts';

/** A library that reads every notation of a UUID. */
export const sessionIdWithoutHyphensFound: Fault = {
  id: 'session-id-without-hyphens-found',
  title: 'finds a session by its id without hyphens',
  class: 'acceptance',
  operation: PATCH_SESSION,
  expected: checkId('invalid-refused'),
  defect: behaving((next, call) => {
    const id = call.pathParameters.get('id') ?? '';
    const hyphenated = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
    return next({ ...call, pathParameters: new Map([['id', id.length === 32 ? hyphenated : id]]) });
  }),
};
