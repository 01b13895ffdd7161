import { isJsonObject, member } from '../../core/index.ts';
import { schemeOf, signatures } from './security-scheme.ts';
import type { Source } from './source.ts';

/** Who each security scheme is, by its name: equal texts on both sides for one that both have. */
export interface SchemeIdentities {
  readonly left: ReadonlyMap<string, string>;
  readonly right: ReadonlyMap<string, string>;
}

/**
 * Finds the security schemes that two documents have in common: those of one signature, whatever they are called, then those of one name.
 * Two schemes of one document stay two, even where a flow of one would do for the other: which of them an operation takes says who may
 * call it.
 */
export function matchSchemes(left: Source, right: Source): SchemeIdentities {
  const [before, after] = [wholeSignatures(left), wholeSignatures(right)];
  return { left: identities(before, after), right: identities(after, before) };
}

function wholeSignatures(source: Source): ReadonlyMap<string, string> {
  const schemes = member(source.tree['components'], 'securitySchemes');
  const found = new Map<string, string>();
  for (const name of isJsonObject(schemes) ? Object.keys(schemes) : []) {
    const scheme = schemeOf(source, name);
    if (scheme !== undefined) found.set(name, signatures(scheme).join());
  }
  return found;
}

function identities(
  own: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const shared = new Set(others.values());
  return new Map([...own].map(([name, signature]) => [name, shared.has(signature) ? signature : `named ${name}`]));
}
