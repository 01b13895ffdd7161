import { readJsonText } from '../../core/index.ts';
import { validRequest } from '../valid-request.ts';
import { makeCase, type Probe } from './probe.ts';

const ID = 'malformed-json';

/** What a careless client sends instead of the JSON text it meant. */
const SPOILT: readonly (readonly [variant: string, spoil: (text: string) => string])[] = [
  ['truncated', (text) => text.slice(0, -1)],
  ['trailing-comma', (text) => `${text.slice(0, -1)},}`],
  ['single-quotes', (text) => text.replaceAll('"', "'")],
  ['two-texts', (text) => `${text}${text}`],
];

/** Is a body refused that is no JSON text? */
export const malformedJson: Probe = {
  id: ID,
  title: 'a body that is no JSON text is refused',
  cases: (subject) => {
    const request = validRequest(subject);
    const { body } = request;
    if (body.kind !== 'json') return [];
    return SPOILT.map(([variant, spoil]) => ({ variant, text: spoil(JSON.stringify(body.value)) }))
      .filter(({ text }) => isMalformed(text))
      .map(({ variant, text }) =>
        makeCase(subject, ID, variant, {
          kind: 'negative',
          title: `refuses malformed JSON: ${variant.replaceAll('-', ' ')}`,
          intent: { kind: 'refuse-malformed-json' },
          request: { ...request, body: { kind: 'text', text } },
        }),
      );
  },
};

/** Not every text can be spoilt in every way: without a quote in it, for one, quotes cannot be exchanged. */
function isMalformed(text: string): boolean {
  return readJsonText(new TextEncoder().encode(text)).kind === 'malformed';
}
