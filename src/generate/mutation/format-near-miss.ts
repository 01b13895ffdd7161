import { replaceWith, type ValueMutation } from './mutation.ts';

/** One per format of JSON Schema and OpenAPI; UUIDs have mutations of their own. */
const NEAR_MISSES: Readonly<Record<string, string>> = {
  date: '2030-02-30',
  'date-time': '2030-01-15 09:30',
  time: '25:00:00Z',
  email: 'contract.test@',
  uri: 'example.com/contract-test',
  'uri-reference': 'a b',
  hostname: '-example.com',
  ipv4: '192.0.2.256',
  ipv6: '2001:db8:::1',
  byte: 'dGVzdA=',
  regex: '(',
};

/** A text that is nearly of the format that the schema names (draft-07 Validation §7.3). */
export const formatNearMiss: ValueMutation = {
  on: 'value',
  id: 'format-near-miss',
  title: 'a text that is nearly of the format',
  mutate: ({ schema, value }) => {
    const { format } = schema;
    const other = typeof format === 'string' && typeof value === 'string' ? NEAR_MISSES[format] : undefined;
    return other === undefined ? undefined : replaceWith(other);
  },
};
