import { isJsonObject, type JsonObject } from './json.ts';

/** Takes a value that came from outside for a `T`. Throws a TypeError that names the place and what is wrong there. */
export type Decode<T> = (value: unknown, at: string) => T;

/** Any string. */
export const text: Decode<string> = (value, at) => (typeof value === 'string' ? value : refuse('a string', value, at));

/** True or false. */
export const boolean: Decode<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : refuse('true or false', value, at);

/** An integer that is not negative. */
export const count: Decode<number> = (value, at) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : refuse('a whole number, not negative', value, at);

/** A finite number. */
export const number: Decode<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse('a number', value, at);

/** An integer. */
export const integer: Decode<number> = (value, at) =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : refuse('an integer', value, at);

/** A string that `is` recognises; `what` says so in words. */
export function textThat<T extends string>(is: (value: string) => value is T, what: string): Decode<T> {
  return (value, at) => (typeof value === 'string' && is(value) ? value : refuse(what, value, at));
}

/** One of `choices`. */
export function oneOf<T extends string>(choices: readonly T[]): Decode<T> {
  return (value, at) => choices.find((choice) => choice === value) ?? refuse(choices.join(' or '), value, at);
}

/** Null, or what `decode` takes. */
export function nullable<T>(decode: Decode<T>): Decode<T | null> {
  return (value, at) => (value === null ? null : decode(value, at));
}

/** A list of what `decode` takes. */
export function listOf<T>(decode: Decode<T>): Decode<readonly T[]> {
  return (value, at) =>
    Array.isArray(value)
      ? value.map((item: unknown, index) => decode(item, `${at}[${index}]`))
      : refuse('a list', value, at);
}

/** An object of any names whose members `decode` takes. */
export function recordOf<T>(decode: Decode<T>): Decode<Readonly<Record<string, T>>> {
  return (value, at) => {
    const members: JsonObject = isJsonObject(value) ? value : refuse('an object', value, at);
    return Object.fromEntries(Object.entries(members).map(([name, item]) => [name, decode(item, `${at}.${name}`)]));
  };
}

/** An object, of which `build` takes what it needs, member by member; other members are left out. */
export function objectOf<T>(build: (take: <M>(name: string, decode: Decode<M>) => M) => T): Decode<T> {
  return (value, at) => {
    const members: JsonObject = isJsonObject(value) ? value : refuse('an object', value, at);
    return build((name, decode) =>
      decode(Object.hasOwn(members, name) ? members[name] : undefined, at === '' ? name : `${at}.${name}`),
    );
  };
}

/** The same, where another member is a mistake: what a person writes by hand may be misspelt, and would count for nothing. */
export function closedObjectOf<T>(build: (take: <M>(name: string, decode: Decode<M>) => M) => T): Decode<T> {
  return (value, at) => {
    const taken = new Set<string>();
    const decode = objectOf((take) =>
      build((name, inner) => {
        taken.add(name);
        return take(name, inner);
      }),
    );
    const built = decode(value, at);
    const other = isJsonObject(value) ? Object.keys(value).find((name) => !taken.has(name)) : undefined;
    if (other === undefined) return built;
    const known = [...taken].join(', ');
    throw new TypeError(`${at === '' ? 'the value' : at}: ${JSON.stringify(other)} is none of ${known}`);
  };
}

function refuse(expected: string, value: unknown, at: string): never {
  const got = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
  throw new TypeError(`${at === '' ? 'the value' : at}: expected ${expected}, got ${got}`);
}
