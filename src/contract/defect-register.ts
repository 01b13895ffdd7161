import {
  ConfigError,
  isJsonArray,
  isJsonObject,
  isJsonPointer,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
} from '../core/index.ts';

/** What is done about a defect of a published document. */
export type Treatment =
  | { readonly kind: 'repair'; readonly repairs: readonly string[] }
  | { readonly kind: 'correction'; readonly actions: readonly string[] }
  | { readonly kind: 'decision'; readonly decision: string };

/** A known defect of a published document. */
export interface Defect {
  /** The row's name, such as `S4`. */
  readonly id: string;
  readonly title: string;
  /** What it does to people and tools. */
  readonly effect: string;
  /** Where it stands in the published document. */
  readonly at: readonly JsonPointer[];
  readonly treatment: Treatment;
}

/** `document` as a list of defects. Throws one ConfigError that lists everything wrong with it. */
export function parseDefects(source: string, document: JsonObject): readonly Defect[] {
  const problems: string[] = [];
  const list = document['defects'];
  if (!isJsonArray(list)) problems.push('`defects` must be a list');
  const defects = (isJsonArray(list) ? list : []).flatMap((value, index) => {
    const defect = parseDefect(value);
    if (defect === undefined)
      problems.push(`defects[${index}] needs id, title, effect, at (JSON Pointers) and a treatment`);
    return defect ?? [];
  });
  if (problems.length === 0) return defects;
  throw new ConfigError('document-malformed', `${source} is no defect register: ${problems.join('; ')}`, {
    hint: 'CONTRIBUTING.md shows an entry.',
  });
}

function parseDefect(value: JsonValue): Defect | undefined {
  if (!isJsonObject(value)) return undefined;
  const { id, title, effect, at } = value;
  const treatment = parseTreatment(value['treatment']);
  if (typeof id !== 'string' || typeof title !== 'string' || typeof effect !== 'string') return undefined;
  if (!isJsonArray(at) || treatment === undefined) return undefined;
  const pointers = strings(at).filter(isJsonPointer);
  return pointers.length === at.length ? { id, title, effect, at: pointers, treatment } : undefined;
}

function parseTreatment(value: JsonValue | undefined): Treatment | undefined {
  if (!isJsonObject(value)) return undefined;
  const { kind, repairs, actions, decision } = value;
  if (kind === 'repair' && isJsonArray(repairs)) return { kind, repairs: strings(repairs) };
  if (kind === 'correction' && isJsonArray(actions)) return { kind, actions: strings(actions) };
  if (kind === 'decision' && typeof decision === 'string') return { kind, decision };
  return undefined;
}

function strings(values: readonly JsonValue[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}
