import type { Spelling } from './case.ts';

const RESPELL: Readonly<Record<Spelling, (id: string) => string>> = {
  'without-hyphens': (id) => id.replaceAll('-', ''),
  'in-braces': (id) => `{${id}}`,
};

/** `id` in another notation: what some libraries read all the same, and the format `uuid` does not allow (RFC 9562 §4). */
export function respell(id: string, spelling: Spelling): string {
  return RESPELL[spelling](id);
}
