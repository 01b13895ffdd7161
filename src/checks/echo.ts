import { checkId, type JsonValue } from '../core/index.ts';
import { asksForMore } from './asks-for-more.ts';
import { payloadSchema } from './body-schema.ts';
import type { Check, CheckContext, JudgedOperation, Judgement } from './check.ts';
import { compareSent } from './compare-sent.ts';
import { describedPlace, type DescribedPlace } from './described-place.ts';
import { isAboutAnother } from './identity.ts';
import { HOLDS, judged, NOTHING } from './judgement.ts';
import { sentBody } from './sent-body.ts';
import { tellDifferences } from './tell-differences.ts';

/** What an accepted request says comes back as it was sent, wherever the reply shows it. */
export const echo: Check = {
  id: checkId('echo'),
  level: 'MUST',
  title: 'a value that was sent comes back changed',
  needs: 'an accepted request whose values the reply documents too',
  source: 'the contract: request and reply describe one object; Unicode §3.1 C6 where texts are alike but not the same',
  applies: ({ intent, request }, operation) =>
    intent.kind === 'accept' && isShown(operation, sentBody(request)) && !asksForMore(operation, request),
  judge: (context) => {
    const { operation, exchange, body } = context;
    const { layers } = operation;
    const { status } = exchange.response;
    const sent = sentBody(context.case.request);
    const schema = payloadSchema(context, 'corrected') ?? null;
    if (status < 200 || status > 299 || body.kind !== 'json') return NOTHING;
    if (sent === undefined || schema === null || isAboutAnother(context)) return NOTHING;
    const objections = layers.corrected.schemas.validator(schema, 'response')(body.value);
    // What the document says by mistake, and a server does to the letter (S10), shows nothing of what was sent.
    if (objections.length > 0 && isAsRepaired(context, body.value)) return HOLDS;
    // A word that the document does not list can be compared all the same.
    if (objections.some(({ keyword }) => keyword !== 'enum')) return NOTHING;
    const place = describedPlace(operation.contract.documents.corrected, [schema]);
    return place === undefined ? NOTHING : judgeEcho(operation, place, { sent, shown: body.value });
  },
};

function judgeEcho(
  operation: JudgedOperation,
  place: DescribedPlace,
  bodies: { readonly sent: JsonValue; readonly shown: JsonValue },
): Judgement {
  const { count, differences } = compareSent(operation, place, bodies);
  if (count === 0) return NOTHING;
  return judged(...tellDifferences(differences, { was: 'sent', is: 'came back' }));
}

/** Whether the reply to an accepted request documents a place for anything of `sent`: it does where `sent` itself would do as a reply. */
function isShown(operation: JudgedOperation, sent: JsonValue | undefined): boolean {
  const { contract, layers } = operation;
  const accepted = layers.corrected.operation.responses.find(({ status }) => status.startsWith('2'));
  const schema = accepted?.content[0]?.schema ?? null;
  const place = schema === null ? undefined : describedPlace(contract.documents.corrected, [schema]);
  return sent !== undefined && place !== undefined && compareSent(operation, place, { sent, shown: sent }).count > 0;
}

/** Whether the reply is one that the document describes before it is corrected. */
function isAsRepaired(context: CheckContext, value: JsonValue): boolean {
  const schema = payloadSchema(context, 'repaired');
  const { schemas } = context.operation.layers.repaired;
  return schema !== undefined && schema !== null && schemas.validator(schema, 'response')(value).length === 0;
}
