import type { Boundary } from './boundary.ts';

/** Each property that the schema does not require, left out on its own. */
export const optionalAbsent: Boundary = {
  id: 'optional-absent',
  title: 'every optional property left out',
  values: ({ required, schema, role }) =>
    role === 'property' && !required && schema['readOnly'] !== true ? [{ variant: 'absent', value: undefined }] : [],
};
