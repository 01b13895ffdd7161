import { checkId, headerValue, isJsonMediaType, mediaTypeOf } from '../core/index.ts';
import type { Check, CheckContext, Judgement } from './check.ts';
import { HOLDS, judged, NOTHING, observe } from './judgement.ts';

/** What is called JSON must be JSON: UTF-8, no byte order mark, one text, no name twice in an object. */
export const bodyWellFormed: Check = {
  id: checkId('body-well-formed'),
  level: 'MUST',
  title: 'a JSON payload is not UTF-8, no JSON text, cut off, or repeats a name',
  needs: 'an answer with a payload that is called JSON',
  source: 'RFC 8259 §2, §4, §8.1',
  applies: () => true,
  judge: (context) => {
    const { body } = context;
    if (!claimsJson(context)) return NOTHING;
    if (body.kind === 'malformed') return judged(observe('violation', `the body ${body.problem}`));
    if (body.kind === 'empty') return judgeEmpty(context);
    if (body.duplicateNames.length === 0) return HOLDS;
    const names = body.duplicateNames.map((name) => JSON.stringify(name)).join(', ');
    return judged(observe('violation', `the body has a name twice in one object: ${names}`));
  },
};

/** Never with content (RFC 9110 §15.3.5, §15.3.6, §15.4.5); whatever they are labelled. */
const NO_CONTENT: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * A refused method promises no content, and servers label what they refuse by rote. 202 need not describe anything yet
 * (RFC 9110 §15.3.3): its label is wrong, but misleads nobody.
 */
function judgeEmpty({ case: { intent }, exchange: { response } }: CheckContext): Judgement {
  if (intent.kind === 'refuse-method' || NO_CONTENT.has(response.status)) return NOTHING;
  const severity = response.status === 202 ? 'drift' : 'violation';
  return judged(observe(severity, 'the body is empty although it is called JSON'));
}

function claimsJson({ exchange }: CheckContext): boolean {
  const mediaType = mediaTypeOf(headerValue(exchange.response.headers, 'content-type') ?? '');
  return mediaType !== undefined && isJsonMediaType(mediaType);
}
