import type { Effect, Level } from '../level.ts';

/** What is known of a kind of fact. */
export interface KindInfo {
  /** What it says about its place, in a phrase that begins with what is seen. */
  readonly says: string;
  readonly level: Level;
  /** What is seen, as something done to the set of messages that a reader has to expect, or that may be sent. */
  readonly effect: Effect;
  /** One that is seen contradicts the contract at once; an absence is only concluded from many, see `conclude`. */
  readonly from: 'one' | 'many';
  /** What its count is held against: answers of the operation, those of its status, objects that could have it, values that are there, or requests of its class. */
  readonly of: 'all answers' | 'answers' | 'objects' | 'values' | 'requests';
  /** Why the level is this one. */
  readonly why: string;
}

/** Every kind of fact, most telling first. */
export const FACT_KINDS = {
  'undocumented-success': {
    says: 'status not documented',
    level: 'breaking',
    effect: 'widens',
    from: 'one',
    of: 'all answers',
    why: 'a client takes another path for a success that it does not know',
  },
  'undocumented-status': {
    says: 'status not documented',
    level: 'warning',
    effect: 'widens',
    from: 'one',
    of: 'all answers',
    why: 'a client meets a refusal or failure that it was not told of',
  },
  'undocumented-media-type': {
    says: 'media type not documented',
    level: 'breaking',
    effect: 'widens',
    from: 'one',
    of: 'answers',
    why: 'a reader is chosen by the media type',
  },
  'undocumented-body': {
    says: 'a body where none is documented',
    level: 'warning',
    effect: 'widens',
    from: 'one',
    of: 'answers',
    why: 'nobody has to read it',
  },
  'missing-body': {
    says: 'no body where one is documented',
    level: 'breaking',
    effect: 'widens',
    from: 'one',
    of: 'answers',
    why: 'a reader waits for it',
  },
  'malformed-body': {
    says: 'a body that is no JSON text',
    level: 'breaking',
    effect: 'widens',
    from: 'one',
    of: 'answers',
    why: 'no reader gets past it',
  },
  'error-body-shape': {
    says: 'error body of another shape than documented',
    level: 'warning',
    effect: 'widens',
    from: 'one',
    of: 'answers',
    why: 'what explains a refusal is read by few',
  },
  'missing-property': {
    says: 'required property missing',
    level: 'breaking',
    effect: 'widens',
    from: 'one',
    of: 'objects',
    why: 'a reader relies on it',
  },
  'null-not-allowed': {
    says: 'null where it is not allowed',
    level: 'breaking',
    effect: 'widens',
    from: 'one',
    of: 'values',
    why: 'a reader takes it for a value',
  },
  'other-type': {
    says: 'value of another type',
    level: 'breaking',
    effect: 'widens',
    from: 'one',
    of: 'values',
    why: 'a typed reader fails on it',
  },
  'no-branch': {
    says: 'value that none of the alternatives allows',
    level: 'breaking',
    effect: 'widens',
    from: 'one',
    of: 'values',
    why: 'a reader has no type for it',
  },
  'unknown-tag': {
    says: 'discriminator with a value that names no alternative',
    level: 'breaking',
    effect: 'widens',
    from: 'one',
    of: 'values',
    why: 'a reader has no type for it',
  },
  'missing-header': {
    says: 'required header missing',
    level: 'breaking',
    effect: 'widens',
    from: 'one',
    of: 'answers',
    why: 'a reader relies on it',
  },
  'unlisted-value': {
    says: 'value that the enum does not list',
    level: 'warning',
    effect: 'widens',
    from: 'one',
    of: 'values',
    why: 'lists of values grow; a reader may be prepared for it',
  },
  'other-format': {
    says: 'value of another format',
    level: 'warning',
    effect: 'widens',
    from: 'one',
    of: 'values',
    why: 'it depends on whether a reader takes the format at its word',
  },
  'other-pattern': {
    says: 'value that the pattern does not match',
    level: 'warning',
    effect: 'widens',
    from: 'one',
    of: 'values',
    why: 'it depends on whether a reader takes the pattern at its word',
  },
  'out-of-bounds': {
    says: 'value beyond a bound',
    level: 'warning',
    effect: 'widens',
    from: 'one',
    of: 'values',
    why: 'it depends on how much room a reader has for it',
  },
  'property-in-closed-object': {
    says: 'property that the object does not allow',
    level: 'warning',
    effect: 'widens',
    from: 'one',
    of: 'objects',
    why: 'the contract forbids further properties; strict readers refuse them',
  },
  'undocumented-property': {
    says: 'property not documented',
    level: 'compatible',
    effect: 'narrows',
    from: 'one',
    of: 'objects',
    why: 'readers pass over what they do not know',
  },
  'undocumented-header': {
    says: 'header not documented',
    level: 'compatible',
    effect: 'narrows',
    from: 'one',
    of: 'answers',
    why: 'readers pass over what they do not know',
  },
  'end-announced': {
    says: 'the end of the operation is announced',
    level: 'compatible',
    effect: 'annotation',
    from: 'one',
    of: 'answers',
    why: 'nothing is different yet (RFC 9745, RFC 8594)',
  },
  'valid-input-refused': {
    says: 'data that the contract allows is refused',
    level: 'breaking',
    effect: 'narrows',
    from: 'one',
    of: 'requests',
    why: 'a client that keeps to the contract is refused',
  },
  'other-default': {
    says: 'another default than documented',
    level: 'warning',
    effect: 'unknown',
    from: 'one',
    of: 'requests',
    why: 'it depends on whether a client leaves it out',
  },
  'maximum-not-enforced': {
    says: 'more than the maximum is accepted',
    level: 'warning',
    effect: 'widens',
    from: 'one',
    of: 'requests',
    why: 'nobody knows what is done with it: it may be cut down without a word',
  },
  'invalid-input-accepted': {
    says: 'data that the contract forbids is accepted',
    level: 'compatible',
    effect: 'widens',
    from: 'one',
    of: 'requests',
    why: 'who keeps to the contract never sends it',
  },
  'operation-absent': {
    says: 'no caller finds the operation',
    level: 'breaking',
    effect: 'widens',
    from: 'many',
    of: 'all answers',
    why: 'it answers 404, 405 or 501 and nothing else',
  },
  'never-seen': {
    says: 'documented property never seen',
    level: 'warning',
    effect: 'narrows',
    from: 'many',
    of: 'objects',
    why: 'a reader may rely on it; it may also show for other rights or data',
  },
  'always-null': {
    says: 'never anything but null',
    level: 'warning',
    effect: 'narrows',
    from: 'many',
    of: 'values',
    why: 'a reader may rely on a value; other data may have one',
  },
  'always-one-value': {
    says: 'always the same value',
    level: 'annotation',
    effect: 'annotation',
    from: 'many',
    of: 'values',
    why: 'nothing is wrong with it; the tests may not have reached the others',
  },
} as const satisfies Readonly<Record<string, KindInfo>>;

/** Names a kind of fact. */
export type FactKind = keyof typeof FACT_KINDS;

/** Whether `text` names a kind of fact. */
export function isFactKind(text: string): text is FactKind {
  return Object.hasOwn(FACT_KINDS, text);
}

/** What is known of the kind that is called `kind`. */
export function infoOf(kind: FactKind): KindInfo {
  return FACT_KINDS[kind];
}
