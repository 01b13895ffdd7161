/** What the ids of both APIs look like: a UUID (RFC 9562 §4), in any letter case, or its digits without hyphens. */
const ID_LIKE = /[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}/giu;

/** A well-formed UUID that names nothing. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Everything in `text` that could be an id, in the order of appearance. */
export function idLikes(text: string): readonly string[] {
  return text.match(ID_LIKE) ?? [];
}

/** Replaces everything in `text` that could be an id; `replace` is given what it is and where it starts. */
export function replaceIdLikes(text: string, replace: (id: string, at: number) => string): string {
  return text.replace(ID_LIKE, (id: string, at: number) => replace(id, at));
}

/** An id without what notations add to it, by which two ids are compared. */
export function bareId(id: string): string {
  return id.toLowerCase().replaceAll(/[^\da-z_]/gu, '');
}

/** `id` written as `model` is: with hyphens or without, in its letter case. `NOBODY` where `id` has no such digits to be written with. */
export function writtenAs(model: string, id: string): string {
  const digits = id.replaceAll('-', '');
  const all = /^[\da-f]{32}$/iu.test(digits) ? digits : NOBODY.replaceAll('-', '');
  const cased = /[A-F]/u.test(model) ? all.toUpperCase() : all.toLowerCase();
  if (!model.includes('-')) return cased;
  return cased.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
