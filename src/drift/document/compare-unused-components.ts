import {
  isJsonArray,
  isJsonObject,
  jsonPointer,
  member,
  parseLocalReference,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../../core/index.ts';
import { aboutPart } from '../place/place.ts';
import { canonical } from './canonical.ts';
import { at, tell, type Context } from './context.ts';
import type { Source } from './source.ts';

/** Tells components that nothing uses in either document, and that are not the same: nobody meets them in a message. */
export function compareUnusedComponents(context: Context): void {
  const [left, right] = [componentsOf(context.left.tree), componentsOf(context.right.tree)];
  const used = [usedComponents(context.left), usedComponents(context.right)];
  for (const pointer of [...new Set([...left.keys(), ...right.keys()])].toSorted()) {
    if (used.some((pointers) => pointers.has(pointer))) continue;
    const [one, two] = [left.get(pointer), right.get(pointer)];
    const there = at(context, aboutPart(pointer.slice(1).replaceAll('/', ' ')));
    if (one === undefined) tell(there, 'unused-component-added', { after: two, shown: [null, null] });
    else if (two === undefined) tell(there, 'unused-component-removed', { before: one, shown: [null, null] });
    else if (canonical(one) !== canonical(two))
      tell(there, 'unused-component-changed', { before: one, after: two, shown: [null, null] });
  }
}

/** Security schemes are compared where they are asked for. */
function componentsOf(tree: JsonObject): ReadonlyMap<string, JsonValue> {
  const components = tree['components'];
  const found = new Map<string, JsonValue>();
  if (!isJsonObject(components)) return found;
  for (const [kind, group] of Object.entries(components))
    if (kind !== 'securitySchemes' && isJsonObject(group) && !kind.startsWith('x-'))
      for (const [name, value] of Object.entries(group)) found.set(jsonPointer('components', kind, name), value);
  return found;
}

/** The pointers of all components that lead from outside of components to themselves. */
function usedComponents(source: Source): ReadonlySet<string> {
  const used = new Set<string>();
  const open: JsonValue[] = Object.entries(source.tree)
    .filter(([name]) => name !== 'components')
    .map(([, value]) => value);
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (isJsonArray(value)) open.push(...value);
    if (!isJsonObject(value)) continue;
    open.push(...Object.values(value));
    for (const reference of [member(value, '$ref'), member(value, '$dynamicRef'), ...mappedReferences(value)]) {
      const found = typeof reference === 'string' ? componentPointer(source, reference) : undefined;
      if (found === undefined || used.has(found)) continue;
      used.add(found);
      // Step by step: a component that is no more than a reference uses what it refers to.
      const pointer = parseLocalReference(`#${found}`);
      const target = pointer === undefined ? undefined : valueAt(source.tree, pointer);
      if (target === undefined) source.leaveUnread(`#${found}`);
      else open.push(target);
    }
  }
  return used;
}

function mappedReferences(value: JsonObject): readonly JsonValue[] {
  const mapping = member(member(value, 'discriminator'), 'mapping');
  return isJsonObject(mapping) ? Object.values(mapping) : [];
}

/** The component that `reference` is to, or is within. */
function componentPointer(source: Source, reference: string): string | undefined {
  const named = source.named(reference);
  const pointer = named === undefined ? reference.replace(/^#/u, '') : source.pointerOf(named);
  return /^\/components\/[^/]+\/[^/]+/u.exec(pointer ?? '')?.[0];
}
