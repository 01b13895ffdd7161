import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { aboutPart } from '../place/place.ts';
import { canonical } from './canonical.ts';
import { compareMembers } from './compare-members.ts';
import { at, tell, type Context } from './context.ts';
import { readSecurity, SCOPE, textOf, type Alternative, type ReadSecurity } from './read-security.ts';
import type { PlainKindId } from './rules/ids.ts';

/** What applies to an operation, and the object that says so. */
interface Applying {
  readonly value: JsonValue | undefined;
  readonly holder: JsonObject;
}

/**
 * Compares who is let in to an operation, as sets of alternatives: whoever was let in should still be. One scheme that takes the place of
 * another is one cause, however many operations it is for.
 */
export function compareSecurity(
  context: Context,
  before: JsonObject,
  after: JsonObject,
  isPartial: readonly [boolean, boolean],
): void {
  const [one, two] = [applying(context.left.tree, before), applying(context.right.tree, after)];
  // What a part of a document does not say, it does not deny.
  if ((isPartial[0] && one.value === undefined) || (isPartial[1] && two.value === undefined)) return;
  const left = readSecurity(context.left, one.value, context.schemes.left);
  const right = readSecurity(context.right, two.value, context.schemes.right);
  const shown = [named(one.value), named(two.value)] as const;
  const isSameText = isPartial.some(Boolean) && canonical(shown[0]) === canonical(shown[1]);
  const kind = kindOf(left, right, isSameText);
  if (kind === undefined) return;
  const cause = causeOf(left.alternatives, right.alternatives);
  const hint = canonical(shown[0]) === canonical(shown[1]) ? 'the scheme of that name is another one' : undefined;
  const written = { holderBefore: one.holder, holderAfter: two.holder, member: 'security', shown, cause, hint };
  tell(at(context, aboutPart('security')), kind, written);
}

/** `isSameText`: a part names the same schemes, and may not say what they are. */
function kindOf(left: ReadSecurity, right: ReadSecurity, isSameText: boolean): PlainKindId | undefined {
  const isRefused = !isCovered(left.alternatives, right.alternatives);
  const isWider = !isCovered(right.alternatives, left.alternatives);
  if (!isRefused && !isWider) return undefined;
  if (left.unreadable || right.unreadable) return isSameText ? undefined : 'not-comparable';
  if (!isRefused) return 'security-widened';
  return isWider ? 'security-replaced' : 'security-narrowed';
}

/** The schemes that went and those that came: the same for all operations that one exchange of schemes is for. */
function causeOf(left: readonly Alternative[], right: readonly Alternative[]): string {
  const [before, after] = [schemesOf(left), schemesOf(right)];
  const gone = before.filter((scheme) => !after.includes(scheme));
  const come = after.filter((scheme) => !before.includes(scheme));
  if (gone.length > 0 || come.length > 0) return canonical([gone, come]);
  return canonical([left.map(textOf).toSorted(), right.map(textOf).toSorted()]);
}

function schemesOf(alternatives: readonly Alternative[]): readonly string[] {
  const parts = new Set(alternatives.flatMap((alternative) => [...alternative]));
  return [...parts].filter((part) => !part.includes(SCOPE)).toSorted();
}

function applying(tree: JsonObject, operation: JsonObject): Applying {
  const own = member(operation, 'security');
  return own === undefined ? { value: member(tree, 'security'), holder: tree } : { value: own, holder: operation };
}

/** Whether who can show one of `these` can show one of `others`, which asks for no more. */
function isCovered(these: readonly Alternative[], others: readonly Alternative[]): boolean {
  return these.every((alternative) => others.some((other) => [...other].every((part) => alternative.has(part))));
}

function named(security: JsonValue | undefined): JsonValue {
  if (!isJsonArray(security) || security.length === 0) return 'nothing';
  return security
    .map((requirement) => {
      if (!isJsonObject(requirement)) return canonical(requirement);
      return (
        Object.entries(requirement)
          .map(([name, scopes]) =>
            isJsonArray(scopes) && scopes.length > 0 ? `${name} ${scopes.map(plain).join(' ')}` : name,
          )
          .join(' and ') || 'nothing'
      );
    })
    .join(' or ');
}

function plain(scope: JsonValue): string {
  return typeof scope === 'string' ? scope : canonical(scope);
}

/** Compares what is said in words of schemes that have the same name in both documents. */
export function compareSchemeWords(context: Context): void {
  const [left, right] = [context.left, context.right].map(({ tree }) => member(tree['components'], 'securitySchemes'));
  if (!isJsonObject(left) || !isJsonObject(right)) return;
  for (const name of Object.keys(left).toSorted()) {
    const [one, two] = [context.left.object(left[name]), context.right.object(member(right, name))];
    if (one === undefined || two === undefined) continue;
    const there = at(context, aboutPart('security scheme', name));
    compareMembers(there, one, two, [
      '$ref',
      'bearerFormat',
      'flows',
      'in',
      'name',
      'openIdConnectUrl',
      'scheme',
      'type',
    ]);
    const words = [wordsOf(one), wordsOf(two)] as const;
    if (canonical(words[0]) !== canonical(words[1]))
      tell(at(there, aboutPart('scopes')), 'words-changed', { before: one, after: two, shown: words });
  }
}

/** Which scopes there are, and the format of tokens, is for people to read: what an operation asks for is in its requirement. */
function wordsOf(scheme: JsonObject): JsonValue {
  const flows = member(scheme, 'flows');
  const names = isJsonObject(flows) ? Object.keys(flows).toSorted() : [];
  const scopes = names.map((name) => member(member(flows, name), 'scopes') ?? null);
  return [member(scheme, 'bearerFormat') ?? null, ...scopes];
}
