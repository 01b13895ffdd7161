import type { PlainKind } from './kind.ts';

/** The document became better or worse as a document. Each pair is one cause, however often it is met. */
export const DOCUMENT_QUALITY = {
  'boolean-required-repaired': {
    title: 'a boolean `required` on a property is gone',
    effect: 'document',
    mirror: 'boolean-required-introduced',
  },
  'boolean-required-introduced': {
    title: 'there is a boolean `required` on a property',
    effect: 'document',
    mirror: 'boolean-required-repaired',
  },
  'boolean-required-changed': {
    title: 'a boolean `required` on a property says something else',
    effect: 'document',
    mirror: 'boolean-required-changed',
  },
  'invented-type-repaired': {
    title: 'an invented type is gone',
    effect: 'document',
    mirror: 'invented-type-introduced',
  },
  'invented-type-introduced': {
    title: 'there is an invented type',
    effect: 'document',
    mirror: 'invented-type-repaired',
  },
  'type-written-out': {
    title: 'a type that was only implied is written out',
    effect: 'document',
    mirror: 'type-left-out',
  },
  'type-left-out': {
    title: 'a type that was written out is only implied',
    effect: 'document',
    mirror: 'type-written-out',
  },
  'path-parameter-left-optional': {
    title: 'a parameter of the path is no longer called required, which it is',
    effect: 'document',
    mirror: 'path-parameter-called-required',
  },
  'path-parameter-called-required': {
    title: 'a parameter of the path is called required, which it was',
    effect: 'document',
    mirror: 'path-parameter-left-optional',
  },
  'path-templates-collide': {
    title: 'two paths differ in the names of their parameters only',
    effect: 'document',
    mirror: 'path-templates-separated',
  },
  'path-templates-separated': {
    title: 'two paths no longer differ in the names of their parameters only',
    effect: 'document',
    mirror: 'path-templates-collide',
  },
} as const satisfies Record<string, PlainKind>;
