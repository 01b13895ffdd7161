import type { Api, Call, Operation, Query, Received } from './call.ts';
import { refuse } from './refuse.ts';
import type { Reply } from './reply.ts';
import type { World } from './world.ts';

/** Where each API begins. ISC serves the same operation under several versions. */
const BASES: readonly { readonly path: string; readonly api: Api }[] = [
  { path: '/api', api: 'nerm' },
  { path: '/v2024', api: 'isc' },
  { path: '/v2025', api: 'isc' },
  { path: '/v2026', api: 'isc' },
  { path: '/beta', api: 'isc' },
  { path: '/oauth', api: 'oauth' },
];

/** A path under one base, with every operation that it offers. */
interface Place {
  readonly api: Api;
  readonly basePath: string;
  readonly segments: readonly string[];
  readonly operations: Operation[];
}

const NO_QUERY: Query = new URLSearchParams();

export type Route = (received: Received, world: World) => Call | Reply;

/**
 * Finds the operation that a request addresses. An unknown path is answered with 404, a method that the path does not offer
 * with 405 and Allow (RFC 9110 §15.5.6): both before anyone asks who the caller is.
 */
export function createRouter(operations: readonly Operation[]): Route {
  const places = placesOf(operations);
  const templates = places.filter(isTemplate);
  const fixed = new Map(
    places.filter((place) => !isTemplate(place)).map((place) => [place.segments.join('/'), place] as const),
  );

  return (received, world) => {
    const { path, query } = splitTarget(received.target);
    const place = fixed.get(path) ?? findTemplate(templates, path);
    if (place === undefined) return refuse(apiOf(path), { status: 404, text: 'There is nothing here.' }, world);
    const operation = place.operations.find(({ method }) => method === received.method);
    if (operation === undefined) return refuseMethod(place, received, world);
    return {
      kind: 'call',
      received,
      operation,
      basePath: place.basePath,
      pathParameters: parametersOf(place, path),
      query: query === '' ? NO_QUERY : new URLSearchParams(query),
      caller: { kind: 'anonymous' },
      json: {},
    };
  };
}

function placesOf(operations: readonly Operation[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const operation of operations)
    for (const { path: basePath, api } of BASES.filter((base) => base.api === operation.api)) {
      const template = basePath + operation.path;
      const place = places.get(template) ?? { api, basePath, segments: template.split('/'), operations: [] };
      place.operations.push(operation);
      places.set(template, place);
    }
  return [...places.values()];
}

function refuseMethod({ api, operations }: Place, { method }: Received, world: World): Reply {
  const allow = operations.map((operation) => operation.method).join(', ');
  const text = `${method} is not offered here; offered: ${allow}.`;
  return refuse(api, { status: 405, text }, world, [['Allow', allow]]);
}

function isTemplate({ segments }: Place): boolean {
  return segments.some(isParameter);
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{');
}

function findTemplate(templates: readonly Place[], path: string): Place | undefined {
  const segments = path.split('/');
  return templates.find(
    (place) =>
      place.segments.length === segments.length &&
      place.segments.every((segment, index) =>
        isParameter(segment) ? segments[index] !== '' : segment === segments[index],
      ),
  );
}

function parametersOf(place: Place, path: string): ReadonlyMap<string, string> {
  const values = path.split('/');
  return new Map(
    place.segments.flatMap((segment, index) =>
      isParameter(segment) ? [[segment.slice(1, -1), decoded(values[index] ?? '')] as const] : [],
    ),
  );
}

/** Percent-decoded; as sent where that is impossible, so that the operation can say what it thinks of it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Path and query of a request target, in origin or absolute form (RFC 9112 §3.2). */
function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const origin = /^https?:\/\/[^/?]*/iu.exec(target)?.[0] ?? '';
  const mark = target.indexOf('?');
  if (mark < 0) return { path: target.slice(origin.length), query: '' };
  return { path: target.slice(origin.length, mark), query: target.slice(mark + 1) };
}

/** The API in whose words to speak of a path that does not exist. */
function apiOf(path: string): Api {
  return BASES.find((base) => path.startsWith(`${base.path}/`))?.api ?? 'nerm';
}
