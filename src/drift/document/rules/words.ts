import type { PlainKind } from './kind.ts';

/** Words, examples, extensions, and what cannot be read. */
export const WORDS = {
  'words-changed': { title: 'the words are other ones', effect: 'annotation', mirror: 'words-changed' },
  'tags-changed': { title: 'the tags are other ones', effect: 'annotation', mirror: 'tags-changed' },
  'operation-id-changed': {
    title: 'the operationId is another one',
    effect: 'annotation',
    mirror: 'operation-id-changed',
    because: 'requests stay as they are, though generated clients name it otherwise',
  },
  'path-parameters-renamed': {
    title: 'parameters of the path have other names',
    effect: 'annotation',
    mirror: 'path-parameters-renamed',
    because: 'the requests stay as they are',
  },
  'server-variables-renamed': {
    title: 'variables of the server have other names',
    effect: 'annotation',
    mirror: 'server-variables-renamed',
    because: 'the requests stay as they are',
  },
  'example-changed': { title: 'an example is another one', effect: 'annotation', mirror: 'example-changed' },
  'meaning-may-have-changed': {
    title: 'an example shows another kind of value',
    effect: 'unknown',
    mirror: 'meaning-may-have-changed',
    because: 'what has to be sent there may have changed its meaning',
    advice: 'Ask what has to be sent, or try it.',
  },
  'extension-changed': { title: 'an extension says something else', effect: 'annotation', mirror: 'extension-changed' },
  'access-extension-changed': {
    title: 'an extension about who may call it says something else',
    effect: 'unknown',
    mirror: 'access-extension-changed',
    because: 'who may call it may have changed',
  },
  'links-changed': { title: 'the links are other ones', effect: 'annotation', mirror: 'links-changed' },
  'version-changed': { title: 'the version is another one', effect: 'annotation', mirror: 'version-changed' },
  'breaking-without-major-version': {
    title: 'the version is another one, of the same major version',
    effect: 'annotation',
    mirror: 'version-changed',
    deviation: { level: 'warning', why: 'there are breaking changes, which a number of a minor version hides' },
  },
  'unused-component-added': {
    title: 'a component is new that nothing uses',
    effect: 'annotation',
    mirror: 'unused-component-removed',
  },
  'unused-component-removed': {
    title: 'a component is gone that nothing used',
    effect: 'annotation',
    mirror: 'unused-component-added',
  },
  'unused-component-changed': {
    title: 'a component that nothing uses is another one',
    effect: 'annotation',
    mirror: 'unused-component-changed',
  },
  'unused-encoding-changed': {
    title: 'the encoding of what is no part of a form is another one',
    effect: 'annotation',
    mirror: 'unused-encoding-changed',
  },
  'unused-servers-changed': {
    title: 'the servers of the document, which no operation uses, are other ones',
    effect: 'annotation',
    mirror: 'unused-servers-changed',
  },
  'not-comparable': {
    title: 'what is written here cannot be read, and is not the same',
    effect: 'unknown',
    mirror: 'not-comparable',
    advice: 'Compare the two places by eye.',
  },
} as const satisfies Record<string, PlainKind>;
