import type { SidedKind } from './kind.ts';

const OPEN_WORLD = 'a server may ignore a property that it no longer knows, or refuse it';
const READER = 'readers that use it find nothing there any more';
const CLOSED = 'the object was declared closed, and readers may refuse what they do not know';

/** Properties of objects, branches of unions, and what of JSON Schema can only be compared as a whole. */
export const OBJECTS_AND_UNIONS = {
  'optional-property-added': {
    title: 'an optional property is new',
    effect: 'narrows',
    mirror: 'optional-property-removed',
    request: { deviation: { level: 'compatible', why: 'requests may go on leaving it out' } },
  },
  'optional-property-removed': {
    title: 'an optional property is gone',
    effect: 'widens',
    mirror: 'optional-property-added',
    request: { deviation: { level: 'warning', why: OPEN_WORLD } },
    response: { deviation: { level: 'warning', why: READER } },
  },
  'required-property-added': {
    title: 'a required property is new',
    effect: 'narrows',
    mirror: 'required-property-removed',
    request: { because: 'requests that leave it out may now be refused' },
  },
  'required-property-removed': {
    title: 'a required property is gone',
    effect: 'widens',
    mirror: 'required-property-added',
    request: { deviation: { level: 'warning', why: OPEN_WORLD } },
    response: { because: READER },
  },
  'optional-property-added-to-closed-object': {
    title: 'a closed object has a new optional property',
    effect: 'widens',
    mirror: 'optional-property-removed-from-closed-object',
    response: { deviation: { level: 'warning', why: CLOSED } },
  },
  'optional-property-removed-from-closed-object': {
    title: 'an optional property is gone from a closed object',
    effect: 'narrows',
    mirror: 'optional-property-added-to-closed-object',
    request: { because: 'the object is closed, so requests that send it may now be refused' },
    response: { deviation: { level: 'warning', why: READER } },
  },
  'required-property-added-to-closed-object': {
    title: 'a closed object has a new required property',
    effect: 'both',
    mirror: 'required-property-removed-from-closed-object',
    request: { because: 'requests that leave it out may now be refused' },
    response: { deviation: { level: 'warning', why: CLOSED } },
  },
  'required-property-removed-from-closed-object': {
    title: 'a required property is gone from a closed object',
    effect: 'both',
    mirror: 'required-property-added-to-closed-object',
    request: { because: 'the object is closed, so requests that send it may now be refused' },
    response: { because: READER },
  },
  'unsent-property-added': {
    title: 'a property is new that these messages do not carry',
    effect: 'annotation',
    mirror: 'unsent-property-removed',
    request: { deviation: { level: 'compatible', why: 'it is read-only, and requests do not carry it' } },
    response: { deviation: { level: 'compatible', why: 'it is write-only, and responses do not carry it' } },
  },
  'unsent-property-removed': {
    title: 'a property is gone that these messages do not carry',
    effect: 'annotation',
    mirror: 'unsent-property-added',
    request: { deviation: { level: 'compatible', why: 'it was read-only, and requests do not carry it' } },
    response: { deviation: { level: 'compatible', why: 'it was write-only, and responses do not carry it' } },
  },
  'unsent-property-changed': {
    title: 'a property that these messages do not carry is another one',
    effect: 'annotation',
    mirror: 'unsent-property-changed',
    request: { because: 'it is read-only, and requests do not carry it' },
    response: { because: 'it is write-only, and responses do not carry it' },
  },
  'property-became-required': {
    title: 'the property became required',
    effect: 'narrows',
    mirror: 'property-became-optional',
    request: { because: 'requests that leave it out may now be refused' },
    response: { because: 'a response always has it now' },
  },
  'property-became-optional': {
    title: 'the property became optional',
    effect: 'widens',
    mirror: 'property-became-required',
    request: { because: 'requests that send it stay right' },
    response: { because: 'a response may now leave it out, and readers that rely on it break' },
  },
  'became-read-only': {
    title: 'the property became read-only',
    effect: 'narrows',
    mirror: 'no-longer-read-only',
    request: { deviation: { level: 'warning', why: 'a server may ignore or refuse what requests say there' } },
    response: { effect: 'annotation', deviation: { level: 'compatible', why: 'responses stay as they are' } },
  },
  'no-longer-read-only': {
    title: 'the property is no longer read-only',
    effect: 'widens',
    mirror: 'became-read-only',
    request: { because: 'requests may now say something there' },
    response: { effect: 'annotation', deviation: { level: 'compatible', why: 'responses stay as they are' } },
  },
  'became-write-only': {
    title: 'the property became write-only',
    effect: 'widens',
    mirror: 'no-longer-write-only',
    request: { effect: 'annotation', deviation: { level: 'compatible', why: 'requests stay as they are' } },
    response: { deviation: { level: 'warning', why: 'responses may no longer have it' } },
  },
  'no-longer-write-only': {
    title: 'the property is no longer write-only',
    effect: 'narrows',
    mirror: 'became-write-only',
    request: { effect: 'annotation', deviation: { level: 'compatible', why: 'requests stay as they are' } },
    response: { because: 'responses may now have it' },
  },
  'object-closed': {
    title: 'the object allows no further properties',
    effect: 'narrows',
    mirror: 'object-opened',
    request: { because: 'requests with further properties may now be refused' },
  },
  'object-opened': {
    title: 'the object allows further properties',
    effect: 'widens',
    mirror: 'object-closed',
    response: { deviation: { level: 'compatible', why: 'readers ignore properties that they do not know' } },
  },
  'union-branch-added': {
    title: 'there is one more alternative',
    effect: 'widens',
    mirror: 'union-branch-removed',
    response: { because: 'a response may now be of a kind that readers do not know' },
  },
  'union-branch-removed': {
    title: 'there is one alternative less',
    effect: 'narrows',
    mirror: 'union-branch-added',
    request: { because: 'requests of that kind may now be refused' },
  },
  'union-overlap-allowed': {
    title: 'more than one alternative may hold at once: `anyOf` in the place of `oneOf`',
    effect: 'widens',
    mirror: 'union-overlap-forbidden',
    response: {
      deviation: { level: 'warning', why: 'it matters only where alternatives overlap, which cannot be told' },
    },
  },
  'union-overlap-forbidden': {
    title: 'only one alternative may hold at once: `oneOf` in the place of `anyOf`',
    effect: 'narrows',
    mirror: 'union-overlap-allowed',
    request: {
      deviation: { level: 'warning', why: 'it matters only where alternatives overlap, which cannot be told' },
    },
  },
  'discriminator-changed': {
    title: 'alternatives are told apart in another way',
    effect: 'both',
    mirror: 'discriminator-changed',
  },
  'discriminator-added': {
    title: 'it is written down how alternatives are told apart',
    effect: 'unknown',
    mirror: 'discriminator-removed',
  },
  'discriminator-removed': {
    title: 'it is no longer written down how alternatives are told apart',
    effect: 'unknown',
    mirror: 'discriminator-added',
  },
  'constraint-added': { title: 'a further constraint is set', effect: 'narrows', mirror: 'constraint-removed' },
  'constraint-removed': { title: 'a constraint is gone', effect: 'widens', mirror: 'constraint-added' },
  'constraint-changed': {
    title: 'a constraint is another one',
    effect: 'unknown',
    mirror: 'constraint-changed',
  },
  'became-deprecated': {
    title: 'it is deprecated',
    effect: 'annotation',
    mirror: 'no-longer-deprecated',
    request: { deviation: { level: 'compatible', why: 'it still works, and is announced to go' } },
    response: { deviation: { level: 'compatible', why: 'it still comes, and is announced to go' } },
  },
  'no-longer-deprecated': {
    title: 'it is no longer deprecated',
    effect: 'annotation',
    mirror: 'became-deprecated',
    request: { deviation: { level: 'compatible', why: 'it works, and is here to stay' } },
    response: { deviation: { level: 'compatible', why: 'it comes, and is here to stay' } },
  },
} as const satisfies Record<string, SidedKind>;
