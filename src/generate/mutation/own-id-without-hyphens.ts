import { respell } from '../../core/index.ts';
import type { ParameterMutation } from './mutation.ts';

/** What some libraries read as a UUID, and find (RFC 9562 §4). */
export const ownIdWithoutHyphens: ParameterMutation = {
  on: 'parameter',
  id: 'own-id-without-hyphens',
  title: 'the id of an existing object without hyphens',
  spelling: 'without-hyphens',
  mutate: ({ parameter, schema, value }) =>
    parameter.in === 'path' && schema['format'] === 'uuid' ? [respell(value, 'without-hyphens')] : undefined,
};
