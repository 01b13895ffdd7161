import { EVENT_ID, getScalarValue, parseEvents, type Event } from 'js-yaml';

import { pointerTokens, type JsonPointer } from '../core/index.ts';
import { MAX_DEPTH } from './require-tree.ts';

/** A place in a text; both count from 1, columns in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** A place that is looked for, or leads to one. */
interface Wanted {
  readonly members: Map<string, Wanted>;
  /** In the text, once it is found. */
  offset: number | undefined;
}

/** A mapping, a list or the document, while it is read. */
interface Frame {
  readonly wanted: Wanted | undefined;
  /** How many nodes were read in it; of a mapping, keys and values. */
  count: number;
  readonly isMapping: boolean;
  /** What the key that was read last leads to. */
  value: Wanted | undefined;
}

/**
 * Where the values at `pointers` stand in `text`, which is JSON or YAML: the key of a member, the beginning of an item. Of a pointer that leads
 * further than the text does, through an alias for one, it is the last place on the way. Pointers of which the text has nothing at all are left
 * out; a text that is neither has no places.
 */
export function positionsIn(text: string, pointers: Iterable<JsonPointer>): ReadonlyMap<JsonPointer, TextPosition> {
  const wanted = [...new Set(pointers)];
  const root = treeOf(wanted);
  findAll(text, root);
  const lines = lineStarts(text);
  return new Map(
    wanted.flatMap((pointer) => {
      const offset = offsetOf(root, pointer);
      return offset === undefined ? [] : [[pointer, positionAt(lines, offset)] as const];
    }),
  );
}

function treeOf(pointers: readonly JsonPointer[]): Wanted {
  const root: Wanted = { members: new Map(), offset: undefined };
  for (const pointer of pointers) {
    let node = root;
    for (const token of pointerTokens(pointer)) {
      const next = node.members.get(token) ?? { members: new Map(), offset: undefined };
      node.members.set(token, next);
      node = next;
    }
  }
  return root;
}

function findAll(text: string, root: Wanted): void {
  const frames: Frame[] = [];
  for (const event of eventsOf(text)) {
    if (event.type === EVENT_ID.POP) frames.pop();
    else if (event.type === EVENT_ID.DOCUMENT)
      frames.push({ wanted: root, count: 0, isMapping: false, value: undefined });
    else {
      const wanted = enter(text, frames, event);
      if (event.type === EVENT_ID.MAPPING) frames.push({ wanted, count: 0, isMapping: true, value: undefined });
      if (event.type === EVENT_ID.SEQUENCE) frames.push({ wanted, count: 0, isMapping: false, value: undefined });
    }
  }
}

/** What is looked for in the node that begins with `event`. */
function enter(text: string, frames: readonly Frame[], event: NodeEvent): Wanted | undefined {
  const frame = frames.at(-1);
  if (frame === undefined) return undefined;
  const index = frame.count;
  frame.count += 1;
  if (frames.length === 1) return found(frame.wanted, event);
  if (!frame.isMapping) return found(frame.wanted?.members.get(String(index)), event);
  if (index % 2 === 1) return frame.value;
  const key = frame.wanted !== undefined && event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : undefined;
  frame.value = key === undefined ? undefined : found(frame.wanted?.members.get(key), event);
  return undefined;
}

type NodeEvent = Exclude<Event, { type: typeof EVENT_ID.POP } | { type: typeof EVENT_ID.DOCUMENT }>;

/** `wanted`, its place noted. */
function found(wanted: Wanted | undefined, event: NodeEvent): Wanted | undefined {
  if (wanted !== undefined) wanted.offset = startOf(event);
  return wanted;
}

function startOf(event: NodeEvent): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  return event.type === EVENT_ID.ALIAS ? event.anchorStart : event.start;
}

/** JSON is YAML as far as places go; its parser here builds no values, so that size hardly matters. */
function eventsOf(text: string): readonly Event[] {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch {
    return [];
  }
}

function offsetOf(root: Wanted, pointer: JsonPointer): number | undefined {
  let node: Wanted | undefined = root;
  let offset = pointer === '' ? root.offset : undefined;
  for (const token of pointerTokens(pointer)) {
    node = node.members.get(token);
    if (node?.offset === undefined) break;
    offset = node.offset;
  }
  return offset;
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/gu), (match) => match.index + match[0].length)];
}

function positionAt(lines: readonly number[], offset: number): TextPosition {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
