import { isJsonObject, member } from '../../core/index.ts';
import { Groups } from './groups.ts';
import { schemeOf, signatures } from './security-scheme.ts';
import type { Source } from './source.ts';

/** Who each security scheme is, by its name: equal texts for those that are one. */
export interface SchemeIdentities {
  readonly left: ReadonlyMap<string, string>;
  readonly right: ReadonlyMap<string, string>;
}

/** The ways in that each scheme of a document has, by its name. */
type Schemes = ReadonlyMap<string, readonly string[]>;

/**
 * Finds the security schemes that two documents have in common: those of one name that have a way in common, and otherwise those that are
 * the same on the wire, whatever they are called. Two schemes of one document that are not the same stay two, even where a way of one would do
 * for the other: which of them an operation takes says who may call it.
 */
export function matchSchemes(left: Source, right: Source): SchemeIdentities {
  const [before, after] = [schemesOf(left), schemesOf(right)];
  const groups = new Groups();
  const kept = new Set([...before.keys()].filter((name) => hasCommonWay(before.get(name), after.get(name))));
  for (const name of kept) groups.join(`left ${name}`, `right ${name}`);
  joinSame(groups, ['left', before], ['left', before], new Set());
  joinSame(groups, ['right', after], ['right', after], new Set());
  joinSame(groups, ['left', before], ['right', after], kept);
  const identities = (side: string, schemes: Schemes): ReadonlyMap<string, string> =>
    new Map([...schemes.keys()].map((name) => [name, groups.groupOf(`${side} ${name}`)]));
  return { left: identities('left', before), right: identities('right', after) };
}

function schemesOf(source: Source): Schemes {
  const schemes = member(source.tree['components'], 'securitySchemes');
  const found = new Map<string, readonly string[]>();
  for (const name of isJsonObject(schemes) ? Object.keys(schemes) : []) {
    const scheme = schemeOf(source, name);
    if (scheme !== undefined) found.set(name, signatures(scheme));
  }
  return found;
}

function hasCommonWay(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return one !== undefined && other?.some((way) => one.includes(way)) === true;
}

/** Puts together what is the same on the wire, but not two that both are `kept` under names of their own. */
function joinSame(
  groups: Groups,
  [side, schemes]: readonly [string, Schemes],
  [otherSide, others]: readonly [string, Schemes],
  kept: ReadonlySet<string>,
): void {
  for (const [name, ways] of schemes)
    for (const [other, otherWays] of others)
      if (ways.join() === otherWays.join() && !(kept.has(name) && kept.has(other)))
        groups.join(`${side} ${name}`, `${otherSide} ${other}`);
}
