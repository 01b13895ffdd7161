import { ConfigError, isJsonArray, isJsonObject, member, type JsonObject, type JsonValue } from '../../core/index.ts';
import type { Overlay, OverlayAction } from './overlay.ts';

/** `document` as an overlay. Throws one ConfigError that lists everything wrong with it. */
export function parseOverlay(source: string, document: JsonObject): Overlay {
  const problems: string[] = [];
  if (document['overlay'] !== '1.0.0') problems.push('`overlay` must be "1.0.0"');
  const title = member(document['info'], 'title');
  if (typeof title !== 'string') problems.push('`info.title` is missing');
  const list = document['actions'];
  if (!isJsonArray(list)) problems.push('`actions` must be a list');
  const actions = (isJsonArray(list) ? list : []).flatMap((action, index) =>
    parseAction(action, (problem) => problems.push(`actions[${index}]: ${problem}`)),
  );
  actions.forEach(({ id }, index) => {
    if (id !== '' && actions.findIndex((other) => other.id === id) < index)
      problems.push(`the x-id ${id} is used twice`);
  });
  if (problems.length === 0 && typeof title === 'string') return { source, title, actions };
  throw new ConfigError('overlay-malformed', `${source} is no usable overlay: ${problems.join('; ')}`, {
    hint: 'Write it as OpenAPI Overlay 1.0.0; CONTRIBUTING.md shows an action with its extensions.',
  });
}

function parseAction(value: JsonValue, report: (problem: string) => void): readonly OverlayAction[] {
  if (!isJsonObject(value)) {
    report('must be an object');
    return [];
  }
  const text = (name: string): string => {
    const given = value[name];
    if (typeof given === 'string' && given.trim() !== '') return given;
    report(`\`${name}\` is missing`);
    return '';
  };
  const defect = value['x-defect'];
  const expect = value['x-expect'];
  if (expect === undefined) report('`x-expect` is missing');
  const common = {
    id: text('x-id'),
    defect: typeof defect === 'string' ? defect : null,
    effect: value['x-effect'] === 'tightens' ? ('tightens' as const) : ('relaxes' as const),
    target: text('target'),
    description: text('description'),
    reason: text('x-reason'),
    evidence: text('x-evidence'),
    expect: expect ?? null,
  };
  const { update, remove } = value;
  if (remove === true && update === undefined) return [{ kind: 'remove', ...common }];
  if (isJsonObject(update) && remove !== true) return [{ kind: 'update', update, ...common }];
  report('needs either an `update` object or `remove: true`');
  return [];
}
