import type { Boundary } from './boundary.ts';

/** The digits that versions and variants leave free. */
const REST = ['3f1c2b7a-5d4e-', 'f60-8a9b-0c1d2e3f4a5b'] as const;

/** A UUID of each version: nobody promises to give out one alone, and readers must not take them apart (RFC 9562 §5, §6.12). */
export const uuidVersion: Boundary = {
  id: 'uuid-version',
  title: 'a UUID of each version',
  values: ({ schema }) =>
    schema['format'] === 'uuid'
      ? [1, 2, 3, 4, 5, 6, 7, 8].map((version) => ({ variant: `v${version}`, value: REST.join(String(version)) }))
      : [],
};
