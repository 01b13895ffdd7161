import type { Level } from '../level.ts';

/** What is known of a line of `drift three-way`. */
export interface VerdictInfo {
  /** The line; of a correction, its names come behind it. */
  readonly says: string;
  /** `of the fact`: as `drift observed` has it for what was seen. */
  readonly level: Level | 'of the fact';
  readonly means: string;
  readonly advice: string;
  /** Whether nobody has to act: it is counted, and listed where all are asked for. */
  readonly isQuiet?: true;
}

/** Every line about a correction, by verdict. */
export const CORRECTION_VERDICTS = {
  'caught-up': {
    says: 'the document caught up: drop correction',
    level: 'document',
    means: 'the newest document says by itself what the correction says',
    advice: 'Take the action out of the overlay of the API when the newest document is pinned.',
  },
  'caught-up-in-part': {
    says: 'the document caught up in part with correction',
    level: 'document',
    means:
      'the newest document says what the correction says at the places that are named, and what it always said at others',
    advice: 'Take those places out of the action when the newest document is pinned.',
  },
  disagrees: {
    says: 'the document disagrees now with correction',
    level: 'warning',
    means: 'the newest document says neither what it said before nor what the correction says',
    advice: 'Read both: the vendor changed the place, and the reason of the correction may be gone.',
  },
  needed: {
    says: 'still needed: correction',
    level: 'document',
    means: 'the newest document says what it always said',
    advice: 'Nothing.',
    isQuiet: true,
  },
  'not-told': {
    says: 'cannot be told by this document: correction',
    level: 'document',
    means: 'the newest document has none of the operations, or no message shows the correction',
    advice: 'Nothing; give the document of the whole API where this one is a part.',
    isQuiet: true,
  },
} as const satisfies Readonly<Record<string, VerdictInfo>>;

/** Every line about a place of answers, by verdict. */
export const PLACE_VERDICTS = {
  'returned-and-new': {
    says: 'returned, and the newest document has it: update the pinned contract',
    level: 'of the fact',
    means: 'answers have it, the contract does not, and the newest document does',
    advice: 'Pin the newest document.',
  },
  'returned-in-neither': {
    says: 'returned, in neither',
    level: 'of the fact',
    means: 'answers have it, and no document does',
    advice: 'Report it to the vendor; correct the contract, or accept it with a reason.',
  },
  'otherwise-and-allowed': {
    says: 'otherwise than the contract says, and the newest document says so too: update the pinned contract',
    level: 'of the fact',
    means: 'answers, or what is taken, contradict the contract, and the newest document changed that way',
    advice: 'Pin the newest document.',
  },
  'otherwise-in-neither': {
    says: 'otherwise than both documents say',
    level: 'of the fact',
    means: 'answers, or what is taken, contradict the contract, and the newest document did not change that way',
    advice: 'Report it to the vendor; correct the contract, or accept it with a reason.',
  },
  'never-returned': {
    says: 'documented, never returned',
    level: 'of the fact',
    means: 'both documents have it, and none of enough answers did',
    advice: 'Ask the vendor, or look whether the tests can bring it about.',
  },
  'never-returned-and-gone': {
    says: 'never returned, and the newest document no longer has it: update the pinned contract',
    level: 'of the fact',
    means: 'the contract has it, no answer did, and the newest document no longer does',
    advice: 'Pin the newest document, and let nothing rely on it.',
  },
  'new-not-returned': {
    says: 'the newest document has it, not returned so far',
    level: 'compatible',
    means: 'the newest document has it, the contract does not, and no answer of an operation that was answered did',
    advice: 'Wait: documents are often ahead of servers. Rely on it once it is returned.',
  },
} as const satisfies Readonly<Record<string, VerdictInfo>>;

export type CorrectionVerdict = keyof typeof CORRECTION_VERDICTS;
export type PlaceVerdict = keyof typeof PLACE_VERDICTS;

/** What is known of `verdict` on a correction. */
export function correctionInfo(verdict: CorrectionVerdict): VerdictInfo {
  return CORRECTION_VERDICTS[verdict];
}

/** What is known of `verdict` on a place. */
export function placeInfo(verdict: PlaceVerdict): VerdictInfo {
  return PLACE_VERDICTS[verdict];
}

/** The name of a verdict among all rules of drift. */
export function ruleOfVerdict(verdict: CorrectionVerdict | PlaceVerdict): string {
  return `three-way-${verdict}`;
}

/** What the line of a verdict means, and what to do. */
export function explainVerdict(verdict: CorrectionVerdict | PlaceVerdict, info: VerdictInfo): string {
  const { says, level, means, advice, isQuiet } = info;
  return [
    `${ruleOfVerdict(verdict)}: ${says} (${level})`,
    '',
    'about      the contract with its corrections, the newest document, and answers where facts are given',
    `means      ${means}`,
    `level      ${levelText(level)}`,
    ...(isQuiet === true ? ['told       counted; listed with --all'] : []),
    `do         ${advice}`,
  ].join('\n');
}

function levelText(level: VerdictInfo['level']): string {
  if (level === 'of the fact') return 'that of the fact: `drift observed` tells it, and `drift explain observed-…` why';
  return `${level}, since ${WHY[level]}`;
}

const WHY: Readonly<Record<Level, string>> = {
  breaking: 'what was right no longer is',
  warning: 'whether the contract is still right depends on why the vendor changed it',
  compatible: 'nothing that was right becomes wrong',
  annotation: 'only words are another',
  document: 'it is about what the project keeps, and the API is the same',
};
