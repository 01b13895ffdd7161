import type { SidedKind } from './kind.ts';

const IGNORED = 'a server may ignore what it no longer knows, or refuse it';

/** Parameters, bodies, media types and headers. The other side of each is for callbacks and webhooks, where the roles are swapped. */
export const MESSAGES = {
  'required-parameter-added': {
    title: 'a required parameter is new',
    effect: 'narrows',
    mirror: 'required-parameter-removed',
    request: { because: 'requests without it may now be refused' },
  },
  'required-parameter-removed': {
    title: 'a required parameter is gone',
    effect: 'widens',
    mirror: 'required-parameter-added',
    request: { deviation: { level: 'warning', why: IGNORED } },
  },
  'optional-parameter-added': {
    title: 'an optional parameter is new',
    effect: 'widens',
    mirror: 'optional-parameter-removed',
    response: { deviation: { level: 'compatible', why: 'who is called may ignore it' } },
  },
  'optional-parameter-removed': {
    title: 'an optional parameter is gone',
    effect: 'narrows',
    mirror: 'optional-parameter-added',
    request: { deviation: { level: 'warning', why: IGNORED } },
    response: { deviation: { level: 'warning', why: 'readers that use it find nothing there any more' } },
  },
  'path-parameter-added': { title: 'a path parameter is new', effect: 'both', mirror: 'path-parameter-removed' },
  'path-parameter-removed': { title: 'a path parameter is gone', effect: 'both', mirror: 'path-parameter-added' },
  'experimental-header-required': {
    title: 'the operation wants the header that admits experiments',
    effect: 'narrows',
    mirror: 'experimental-header-dropped',
    request: { because: 'requests without it may now be refused' },
  },
  'experimental-header-dropped': {
    title: 'the operation no longer wants the header that admits experiments',
    effect: 'widens',
    mirror: 'experimental-header-required',
    request: { because: 'requests may go on sending it' },
  },
  'parameter-moved': { title: 'the parameter is sent in another place', effect: 'both', mirror: 'parameter-moved' },
  'parameter-renamed': { title: 'the parameter has another name', effect: 'both', mirror: 'parameter-renamed' },
  'parameter-became-required': {
    title: 'the parameter became required',
    effect: 'narrows',
    mirror: 'parameter-became-optional',
    request: { because: 'requests without it may now be refused' },
  },
  'parameter-became-optional': {
    title: 'the parameter became optional',
    effect: 'widens',
    mirror: 'parameter-became-required',
  },
  'serialisation-changed': {
    title: 'the value is written in another way',
    effect: 'both',
    mirror: 'serialisation-changed',
  },
  'empty-value-allowed': { title: 'an empty value is allowed', effect: 'widens', mirror: 'empty-value-refused' },
  'empty-value-refused': { title: 'no empty value is allowed', effect: 'narrows', mirror: 'empty-value-allowed' },
  'required-body-added': {
    title: 'a required body is new',
    effect: 'narrows',
    mirror: 'required-body-removed',
    request: { because: 'requests without it may now be refused' },
  },
  'required-body-removed': {
    title: 'the required body is gone',
    effect: 'widens',
    mirror: 'required-body-added',
    request: { deviation: { level: 'warning', why: IGNORED } },
  },
  'optional-body-added': {
    title: 'an optional body is new',
    effect: 'widens',
    mirror: 'optional-body-removed',
    response: { deviation: { level: 'compatible', why: 'who is called may ignore it' } },
  },
  'optional-body-removed': {
    title: 'the optional body is gone',
    effect: 'narrows',
    mirror: 'optional-body-added',
    request: { deviation: { level: 'warning', why: IGNORED } },
    response: { deviation: { level: 'warning', why: 'readers that use it find nothing there any more' } },
  },
  'body-became-required': {
    title: 'the body became required',
    effect: 'narrows',
    mirror: 'body-became-optional',
    request: { because: 'requests without it may now be refused' },
  },
  'body-became-optional': { title: 'the body became optional', effect: 'widens', mirror: 'body-became-required' },
  'media-type-added': {
    title: 'there is one more media type',
    effect: 'widens',
    mirror: 'media-type-removed',
    response: { deviation: { level: 'compatible', why: 'a client that names what it accepts still gets it' } },
  },
  'media-type-removed': {
    title: 'there is one media type less',
    effect: 'narrows',
    mirror: 'media-type-added',
    request: { because: 'requests in that media type may now be refused' },
    response: { deviation: { level: 'breaking', why: 'a client that reads that media type no longer gets it' } },
  },
  'media-type-refined': {
    title: 'the media type is a narrower one',
    effect: 'narrows',
    mirror: 'media-type-generalised',
  },
  'media-type-generalised': {
    title: 'the media type is a wider one',
    effect: 'widens',
    mirror: 'media-type-refined',
  },
  'schema-added': { title: 'a schema is written down', effect: 'narrows', mirror: 'schema-removed' },
  'schema-removed': { title: 'no schema is written down any more', effect: 'widens', mirror: 'schema-added' },
  'encoding-changed': {
    title: 'the parts of the body are written in another way',
    effect: 'both',
    mirror: 'encoding-changed',
  },
  'required-header-added': {
    title: 'a header is new that always comes',
    effect: 'narrows',
    mirror: 'required-header-removed',
  },
  'required-header-removed': {
    title: 'a header is gone that always came',
    effect: 'widens',
    mirror: 'required-header-added',
    response: { because: 'readers that rely on it break' },
  },
  'optional-header-added': {
    title: 'a header is new',
    effect: 'narrows',
    mirror: 'optional-header-removed',
    request: { deviation: { level: 'compatible', why: 'it may be left out' } },
  },
  'optional-header-removed': {
    title: 'a header is gone',
    effect: 'widens',
    mirror: 'optional-header-added',
    response: { deviation: { level: 'warning', why: 'readers that use it find nothing there any more' } },
  },
  'header-became-required': {
    title: 'the header always comes now',
    effect: 'narrows',
    mirror: 'header-became-optional',
  },
  'header-became-optional': {
    title: 'the header may be left out',
    effect: 'widens',
    mirror: 'header-became-required',
    response: { because: 'readers that rely on it break' },
  },
} as const satisfies Record<string, SidedKind>;
