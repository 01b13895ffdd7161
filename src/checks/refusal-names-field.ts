import { checkId } from '../core/index.ts';
import type { Check } from './check.ts';
import { HOLDS, judged, NOTHING, observe } from './judgement.ts';
import { notAboutTheData } from './not-about-the-data.ts';
import { refusalText } from './refusal-text.ts';

/** A refusal of bad data should name the attribute that is wrong. */
export const refusalNamesField: Check = {
  id: checkId('refusal-names-field'),
  level: 'SHOULD',
  title: 'the refusal does not name the offending attribute',
  needs: 'a refusal of a request wrong in one thing',
  blames: 'request',
  source: 'the documented 400 body lists errors by attribute; RFC 9110 §15.5: the answer should explain the error',
  applies: ({ intent }) => intent.kind === 'refuse-data' && intent.mutation.attribute !== null,
  judge: ({ case: { intent }, exchange: { response } }) => {
    if (intent.kind !== 'refuse-data' || response.status < 400) return NOTHING;
    const { attribute } = intent.mutation;
    if (attribute === null || notAboutTheData(response.status) !== undefined) return NOTHING;
    const text = new TextDecoder().decode(response.body);
    if (names(text, attribute)) return HOLDS;
    const message = `the refusal does not name ${JSON.stringify(attribute)}: ${refusalText(response)}`;
    return judged(observe('advice', message));
  },
};

/** Whether `attribute` stands in `text` as a word of its own: `messages` does not name `message`. */
function names(text: string, attribute: string): boolean {
  return text.split(attribute).some((before, index, parts) => {
    const after = parts[index + 1];
    return after !== undefined && !/\w$/u.test(before) && !/^\w/u.test(after);
  });
}
