import { isJsonArray, isJsonObject, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import { definitionOf, schemeOf, signatures } from './security-scheme.ts';
import type { Source } from './source.ts';

/** One way to be let in: all that has to be shown at once, in texts that are equal for equal schemes whatever they are called. */
export type Alternative = ReadonlySet<string>;

export interface ReadSecurity {
  readonly alternatives: readonly Alternative[];
  /** Whether some scheme that it names is not there, or cannot be read. */
  readonly unreadable: boolean;
}

/** Between a scheme and a scope of it. */
export const SCOPE = ' with scope ';

/** More combinations of flows than this are not told apart. */
const MOST_ALTERNATIVES = 64;

/**
 * `security` as written (OpenAPI 3.0.3 §4.7.30); without any, everybody is let in. `identities` says which scheme is which: see
 * `matchSchemes`.
 */
export function readSecurity(
  source: Source,
  security: JsonValue | undefined,
  identities: ReadonlyMap<string, string>,
): ReadSecurity {
  if (security === undefined || (isJsonArray(security) && security.length === 0))
    return { alternatives: [new Set()], unreadable: false };
  if (!isJsonArray(security)) return { alternatives: [], unreadable: true };
  const read = security.map((requirement) => readRequirement(source, requirement, identities));
  return {
    alternatives: distinct(read.flatMap(({ alternatives }) => alternatives)),
    unreadable: read.some(({ unreadable }) => unreadable),
  };
}

function readRequirement(
  source: Source,
  requirement: JsonValue,
  identities: ReadonlyMap<string, string>,
): ReadSecurity {
  if (!isJsonObject(requirement)) return { alternatives: [new Set([canonical(requirement)])], unreadable: true };
  let unreadable = false;
  let alternatives: readonly Alternative[] = [new Set()];
  for (const name of Object.keys(requirement).toSorted()) {
    const scheme = schemeOf(source, name);
    if (scheme === undefined) unreadable = true;
    const ways =
      scheme === undefined
        ? [`scheme ${name} ${canonical(definitionOf(source, name))}`]
        : signatures(scheme).map((way) => `${identities.get(name) ?? name} ${way}`);
    const scopes = requirement[name];
    // What is no list is taken for one scope that nobody knows.
    const texts = isJsonArray(scopes) ? scopes.map(canonical).toSorted() : [canonical(scopes)];
    alternatives = alternatives
      .flatMap((known) =>
        ways.map((way) => new Set([...known, way, ...texts.map((scope) => `${way}${SCOPE}${scope}`)])),
      )
      .slice(0, MOST_ALTERNATIVES);
  }
  return { alternatives, unreadable };
}

function distinct(alternatives: readonly Alternative[]): readonly Alternative[] {
  return [...new Map(alternatives.map((alternative) => [textOf(alternative), alternative])).values()];
}

/** `alternative` as one text, the same for equal ones. */
export function textOf(alternative: Alternative): string {
  return [...alternative].toSorted().join(' & ');
}
