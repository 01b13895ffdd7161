import { respell } from '../../core/index.ts';
import type { ParameterMutation } from './mutation.ts';

/** What some libraries read as a UUID, and find (RFC 9562 §4). */
export const ownIdInBraces: ParameterMutation = {
  on: 'parameter',
  id: 'own-id-in-braces',
  title: 'the id of an existing object in braces',
  spelling: 'in-braces',
  mutate: ({ parameter, schema, value }) =>
    parameter.in === 'path' && schema['format'] === 'uuid' ? [respell(value, 'in-braces')] : undefined,
};
