import { ConfigError } from '../core/index.ts';
import { SETTINGS, type Environment, type Flags, type SettingName } from './settings-catalogue.ts';
import type { Parser } from './settings-parser.ts';

interface Found {
  readonly text: string;
  readonly origin: string;
}

/** Reads settings one by one and collects what is wrong, so that all of it can be said at once. */
export class SettingsReader {
  readonly #flags: Readonly<Record<string, string | undefined>>;
  readonly #environment: Environment;
  readonly #file: Environment;
  readonly #invalid: string[] = [];
  readonly #missing: string[] = [];

  constructor(flags: Flags, environment: Environment, file: Environment) {
    this.#flags = flags;
    this.#environment = environment;
    this.#file = file;
  }

  /** Whether one of the settings is given; one that is empty or blank is not. */
  hasAny(...names: readonly SettingName[]): boolean {
    return names.some((name) => this.#find(name) !== undefined);
  }

  /** The value of a setting, or `fallback` where it is not given, or is wrong, which is noted. */
  read<T, const F>(name: SettingName, parser: Parser<T>, fallback: F): T | F {
    const found = this.#find(name);
    if (!found) return fallback;
    const result = parser(found.text);
    if (result.kind === 'value') return result.value;
    this.#invalid.push(`${name} (from ${found.origin}): ${shown(name, found.text)}; accepted: ${result.accepted}`);
    return fallback;
  }

  /** The value of a setting that has to be given; null where it is not, or is wrong, which is noted. `why` ends "needed". */
  require<T>(name: SettingName, parser: Parser<T>, why: string): T | null {
    if (!this.hasAny(name)) this.#missing.push(`${name}: not set, but needed ${why}`);
    return this.read(name, parser, null);
  }

  /** Notes that something has to be set, where no single setting is to blame. */
  lacks(problem: string): void {
    this.#missing.push(problem);
  }

  /** Notes that settings contradict each other. */
  contradicts(problem: string): void {
    this.#invalid.push(problem);
  }

  /** Throws one ConfigError with everything noted; does nothing where all was well. */
  finish(): void {
    const problems = [...this.#invalid, ...this.#missing];
    if (problems.length === 0) return;
    const headline = problems.length === 1 ? 'a setting is wrong' : `${problems.length} settings are wrong`;
    throw new ConfigError(
      this.#invalid.length > 0 ? 'setting-invalid' : 'setting-missing',
      [`${headline}:`, ...problems].join('\n  '),
      { hint: 'Every setting is explained in .env.example.' },
    );
  }

  /** Flags over environment over `.env`. */
  #find(name: SettingName): Found | undefined {
    const spec = SETTINGS[name];
    const places = [
      ...('flag' in spec ? [{ text: this.#flags[spec.flag], origin: `--${spec.flag}` }] : []),
      { text: this.#environment[name], origin: 'the environment' },
      { text: this.#file[name], origin: '.env' },
    ];
    for (const { text, origin } of places)
      if (text !== undefined && text.trim() !== '') return { text: text.trim(), origin };
    return undefined;
  }
}

/** A value for a message. A URL with user information or a query may hold credentials, so it counts as secret. */
function shown(name: SettingName, text: string): string {
  return 'secret' in SETTINGS[name] || /[@?]/u.test(text)
    ? 'its value (not shown) is not accepted'
    : `${JSON.stringify(text)} is not accepted`;
}
