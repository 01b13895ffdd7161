import { judge } from '../law.ts';
import { EFFECT_WORDS } from '../render/explain-rule.ts';
import type { DescribedRule } from '../render/sarif.ts';
import { FACT_KINDS, infoOf, isFactKind, type FactKind, type KindInfo } from './fact-kinds.ts';
import { THRESHOLDS } from './sheet/conclude.ts';

/** The name of a kind of fact among all rules of drift. */
export function ruleOfKind(kind: FactKind): string {
  return `observed-${kind}`;
}

const REPORT = 'Report it to the vendor; until then correct the contract, or accept it with a reason.';
const ADD = 'Add it to the contract where you want to rely on it, or accept it.';
const LOOK = 'Look whether other rights, data or tests bring it about before you believe it; then ask the vendor.';

/** What to do about a fact of each kind. */
const ADVICE: Readonly<Record<FactKind, string>> = {
  'undocumented-success':
    'Let clients take it for what it is, ask the vendor what it means, and add the status to the contract.',
  'undocumented-status': 'See that clients survive it; add the status to the contract, or report it.',
  'undocumented-media-type':
    'Look what answered: a gateway in between says HTML where the API says JSON. Otherwise report it.',
  'undocumented-body': ADD,
  'missing-body': REPORT,
  'malformed-body': 'Look for an answer that was cut off, or was made by something in between; then report it.',
  'error-body-shape': 'Read the status and not the body of refusals, and report it.',
  'missing-property': REPORT,
  'null-not-allowed': REPORT,
  'other-type': REPORT,
  'no-branch': `Look at the nearest alternative that is named. ${REPORT}`,
  'unknown-tag': `Let clients pass over alternatives that they do not know. ${REPORT}`,
  'missing-header': REPORT,
  'unlisted-value': 'Let clients survive values that they do not know; add the value to the contract.',
  'other-format': REPORT,
  'other-pattern': REPORT,
  'out-of-bounds': REPORT,
  'property-in-closed-object': 'See that readers are not strict about it; correct the contract, or report it.',
  'undocumented-property': ADD,
  'undocumented-header': ADD,
  'end-announced': 'Read the announcement, and plan for the day that it names.',
  'valid-input-refused': `Send it with the curl of the finding, and read what the refusal says. ${REPORT}`,
  'other-default': 'Let clients send the value that they want; correct the default in the contract.',
  'maximum-not-enforced': 'Let clients keep to the maximum: look what becomes of the rest before you rely on it.',
  'invalid-input-accepted': 'Nothing, as long as clients keep to the contract; it may be refused one day.',
  'operation-absent': 'Look at the base URL and the version first; then ask the vendor whether it is gone.',
  'never-seen': LOOK,
  'always-null': LOOK,
  'always-one-value': 'Nothing, unless you rely on the other values: then bring about one of them.',
};

const HELD_AGAINST: Readonly<Record<KindInfo['of'], string>> = {
  'all answers': 'answers of the operation',
  answers: 'answers with that status',
  objects: 'objects that could have it',
  values: 'values that were there',
  requests: 'requests of that sort',
};

/** What facts of `kind` say, why they have their level, and what to do. */
export function explainKind(kind: FactKind): string {
  const { says, level, effect, from, of, why } = infoOf(kind);
  const { atLeast, runs } = THRESHOLDS;
  const isOfRequests = of === 'requests';
  const law = judge(effect, isOfRequests ? 'request' : 'response');
  const enough =
    from === 'one' ? 'from the first time' : `from ${atLeast} ${HELD_AGAINST[of]}, in ${runs} runs or more`;
  return [
    `${ruleOfKind(kind)}: ${says} (${level})`,
    '',
    `about      ${isOfRequests ? 'how requests are taken' : 'answers'}, held against the contract with its corrections`,
    `law        it ${EFFECT_WORDS[effect]}: ${law.because}: ${law.level}`,
    `told       ${enough}; n/of counts ${HELD_AGAINST[of]}`,
    `level      ${level}, since ${why}`,
    `do         ${adviceOf(kind)}`,
    'then       drift observed --propose ID prints the correction; drift observed --accept ID --reason … accepts it',
  ].join('\n');
}

/** Every kind of fact as a rule is described beside its findings. */
export const KIND_RULES: readonly DescribedRule[] = Object.keys(FACT_KINDS)
  .filter(isFactKind)
  .map((kind) => ({ id: ruleOfKind(kind), title: infoOf(kind).says, advice: adviceOf(kind) }));

/** What to do about a fact of `kind`. */
export function adviceOf(kind: FactKind): string {
  return ADVICE[kind];
}
