import { isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import { aboutPart, isCarrier, parameterPart, type Part } from '../place/place.ts';
import { canonical, fingerprint } from './canonical.ts';
import { compareExamples } from './compare-examples.ts';
import { compareMembers, compareOddFlags, compareUnread } from './compare-members.ts';
import { compareSchemaMembers } from './compare-schema-members.ts';
import { compareSerialisation } from './compare-serialisation.ts';
import { at, tell, type Context } from './context.ts';
import type { Difference } from './difference.ts';
import { parameterExampleClass } from './example-class.ts';
import type { Endpoint } from './operations.ts';
import { readParameters, type Parameter, type ReadParameters } from './read-parameters.ts';
import type { KindId } from './rules/ids.ts';

const EXPERIMENTAL = 'header x-sailpoint-experimental';

/** Compares the parameters of two operations. */
export function compareParameters(context: Context, before: Endpoint, after: Endpoint): void {
  const [left, right] = [readParameters(context.left, before), readParameters(context.right, after)];
  const removed = new Set([...left.parameters.values()].filter(({ key }) => !right.parameters.has(key)));
  const added = new Set([...right.parameters.values()].filter(({ key }) => !left.parameters.has(key)));
  for (const [key, one] of left.parameters) {
    const two = right.parameters.get(key);
    if (two !== undefined) compareParameter(at(context, partOf(two)), one, two);
  }
  for (const one of removed) {
    const two = movedTo(one, removed, added);
    if (two === undefined) continue;
    removed.delete(one);
    added.delete(two);
    const kind = one.name === two.name ? 'parameter-moved' : 'parameter-renamed';
    const shown = [placeName(one), placeName(two)] as const;
    const there = at(context, eitherOf(one, two));
    tell(there, kind, { before: one.value, after: two.value, shown });
    compareParameter(there, one, two);
  }
  for (const one of removed) oneSided(context, one, 'removed');
  for (const two of added) oneSided(context, two, 'added');
  for (const [key, one] of left.repeated) {
    const two = right.repeated.get(key);
    if (two !== undefined) compareParameter(at(context, partOf(two)), one, two);
  }
  compareUnreadable(context, unreadOf(left, right), unreadOf(right, left));
}

/** What cannot be read of `own`, in an order of its own: a parameter that only one side has twice, too. */
function unreadOf(own: ReadParameters, other: ReadParameters): readonly JsonValue[] {
  const repeated = [...own.repeated].flatMap(([key, { value }]) => (other.repeated.has(key) ? [] : [value]));
  return [...own.unread, ...repeated].toSorted((left, right) => (canonical(left) < canonical(right) ? -1 : 1));
}

function placeName(parameter: Parameter): string {
  return `${parameter.in} ${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`;
}

function partOf({ in: where, name }: Parameter): Part {
  return isCarrier(where) ? parameterPart(where, name) : aboutPart(where, name);
}

function eitherOf(one: Parameter, two: Parameter): Part {
  const [left, right] = [partOf(one), partOf(two)];
  if (left.kind === 'parameter' && right.kind === 'parameter') return { kind: 'either', one: left, other: right };
  return aboutPart([placeName(one), placeName(two)].toSorted().join(' or '));
}

/** The same parameter in another place, or, where only one of its place came and went, the same under another name. */
function movedTo(
  one: Parameter,
  removed: ReadonlySet<Parameter>,
  added: ReadonlySet<Parameter>,
): Parameter | undefined {
  const [sameName, ...others] = [...added].filter(({ name }) => name === one.name);
  if (sameName !== undefined && others.length === 0) return sameName;
  const gone = [...removed].filter((parameter) => parameter.in === one.in);
  const [only, ...more] = [...added].filter((parameter) => parameter.in === one.in);
  if (only === undefined || more.length > 0 || gone.length > 1) return undefined;
  return canonical({ ...one.value, name: '' }) === canonical({ ...only.value, name: '' }) ? only : undefined;
}

function oneSided(context: Context, parameter: Parameter, way: 'added' | 'removed'): void {
  const cause = fingerprint(parameter.key, canonical(parameter.value));
  const value = way === 'added' ? { after: parameter.value } : { before: parameter.value };
  const shown: readonly [JsonValue | null, JsonValue | null] =
    way === 'added' ? [null, parameter.name] : [parameter.name, null];
  tell(at(context, partOf(parameter)), oneSidedKind(parameter, way), { ...value, cause, shown });
}

function oneSidedKind(parameter: Parameter, way: 'added' | 'removed'): KindId {
  if (parameter.in === 'path') return `path-parameter-${way}`;
  if (parameter.key === EXPERIMENTAL && parameter.required)
    return way === 'added' ? 'experimental-header-required' : 'experimental-header-dropped';
  return parameter.required ? `required-parameter-${way}` : `optional-parameter-${way}`;
}

function compareParameter(there: Context, one: Parameter, two: Parameter): void {
  const written = { holderBefore: one.value, holderAfter: two.value };
  if (one.required !== two.required) {
    const kind = two.required ? 'parameter-became-required' : 'parameter-became-optional';
    tell(there, kind, {
      ...written,
      member: 'required',
      shown: [one.required, two.required],
      cause: causeOf(one, two),
    });
  }
  // A path is nothing without its parameters: they are required, whatever is written (OpenAPI 3.0.3 §4.7.12.1).
  if (one.in === 'path' && two.in === 'path')
    compareFlag(there, one.value, two.value, 'required', [
      'path-parameter-called-required',
      'path-parameter-left-optional',
    ]);
  compareFlag(there, one.value, two.value, 'allowEmptyValue', ['empty-value-allowed', 'empty-value-refused']);
  compareFlag(there, one.value, two.value, 'deprecated', ['became-deprecated', 'no-longer-deprecated']);
  const [left, right] = compareSerialisation(there, two.in, one.value, two.value);
  // What stands in a parameter is text, unless a media type says what it is.
  const isText = left === one.value && right === two.value;
  compareSchemaMembers(isText ? { ...there, pairs: there.texts } : there, left, right, asExample);
  compareExamples(there, one.value, two.value, parameterExampleClass);
  compareOddFlags(there, one.value, two.value, [
    'allowEmptyValue',
    'allowReserved',
    'deprecated',
    'explode',
    'required',
  ]);
  if ([one, two].some(({ value }) => isOddContent(member(value, 'content'))))
    compareUnread(there, one.value, two.value, 'content');
  compareMembers(there, one.value, two.value, KNOWN);
}

function isOddContent(content: JsonValue | undefined): boolean {
  return content !== undefined && !isJsonObject(content);
}

const KNOWN = [
  '$ref',
  'allowEmptyValue',
  'allowReserved',
  'content',
  'deprecated',
  'example',
  'examples',
  'explode',
  'in',
  'name',
  'required',
  'schema',
  'style',
];

function causeOf(one: Parameter, two: Parameter): string {
  return fingerprint(two.key, canonical(one.value), canonical(two.value));
}

/** Tells where a flag is set on one side only. */
export function compareFlag(
  context: Context,
  before: JsonObject,
  after: JsonObject,
  name: string,
  [set, unset]: readonly [KindId, KindId],
): void {
  const [left, right] = [member(before, name) === true, member(after, name) === true];
  if (left === right) return;
  const kind = right ? set : unset;
  tell(context, kind, { holderBefore: before, holderAfter: after, member: name, shown: [left, right] });
}

/** A number and the same number as text are the same in a parameter. */
function asExample(difference: Difference): Difference {
  if (difference.kind !== 'meaning-may-have-changed') return difference;
  const [left, right] = [member(difference.before, 'example'), member(difference.after, 'example')];
  const isSame =
    left !== undefined && right !== undefined && parameterExampleClass(left) === parameterExampleClass(right);
  return isSame ? { ...difference, kind: 'example-changed' } : difference;
}

function compareUnreadable(context: Context, before: readonly JsonValue[], after: readonly JsonValue[]): void {
  if (canonical(before) === canonical(after)) return;
  const there = at(context, aboutPart('parameters'));
  tell(there, 'not-comparable', { before: before[0], after: after[0], shown: [[...before], [...after]] });
}
