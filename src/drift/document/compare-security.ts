import { isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { canonical } from './canonical.ts';
import { compareMembers } from './compare-members.ts';
import { at, tell, type Context } from './context.ts';
import { readSecurity, textOf, type Alternative } from './read-security.ts';

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
  const [left, right] = [readSecurity(context.left, one.value), readSecurity(context.right, two.value)];
  const [keysBefore, keysAfter] = [left.alternatives.map(textOf).toSorted(), right.alternatives.map(textOf).toSorted()];
  const shown = [named(one.value), named(two.value)] as const;
  const written = {
    holderBefore: one.holder,
    holderAfter: two.holder,
    member: 'security',
    shown,
    cause: canonical([keysBefore, keysAfter]),
  };
  if (canonical(keysBefore) === canonical(keysAfter)) return;
  if (left.unreadable || right.unreadable) {
    if (!(isPartial.some(Boolean) && canonical(shown[0]) === canonical(shown[1])))
      tell(at(context, 'security'), 'not-comparable', written);
    return;
  }
  const isRefused = !isCovered(left.alternatives, right.alternatives);
  const isWider = !isCovered(right.alternatives, left.alternatives);
  if (isRefused) tell(at(context, 'security'), isWider ? 'security-replaced' : 'security-narrowed', written);
  else if (isWider) tell(at(context, 'security'), 'security-widened', written);
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
          .map(([name, scopes]) => (isJsonArray(scopes) && scopes.length > 0 ? `${name} ${scopes.join(' ')}` : name))
          .join(' and ') || 'nothing'
      );
    })
    .join(' or ');
}

/** Compares what is said in words of schemes that have the same name in both documents. */
export function compareSchemeWords(context: Context): void {
  const schemes = (tree: JsonObject): JsonValue | undefined => member(member(tree, 'components'), 'securitySchemes');
  const [left, right] = [schemes(context.left.tree), schemes(context.right.tree)];
  if (!isJsonObject(left) || !isJsonObject(right)) return;
  for (const name of Object.keys(left).toSorted()) {
    const [one, two] = [context.left.object(left[name]), context.right.object(member(right, name))];
    if (one === undefined || two === undefined) continue;
    const there = at(context, `security scheme ${name}`);
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
      tell(at(there, `${there.place} scopes`), 'words-changed', { before: one, after: two, shown: words });
  }
}

/** Which scopes there are, and the format of tokens, is for people to read: what an operation asks for is in its requirement. */
function wordsOf(scheme: JsonObject): JsonValue {
  const flows = member(scheme, 'flows');
  const scopes = isJsonObject(flows) ? Object.values(flows).map((flow) => member(flow, 'scopes') ?? null) : [];
  return [member(scheme, 'bearerFormat') ?? null, ...scopes];
}
