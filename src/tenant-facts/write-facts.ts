import { createHash } from 'node:crypto';

import { isJsonObject, member, type JsonObject, type JsonValue } from '../core/index.ts';
import { sessionIn } from './session-in.ts';
import type { View } from './view.ts';

/** What is kept of an accepted write to a session. */
export interface WriteFacts {
  readonly startedAt: number;
  readonly endedAt: number;
  /** Whether the session was to be run too. */
  readonly runs: boolean;
  /** The status as last shown before; undefined where not known. */
  readonly statusBefore: string | undefined;
  /** What was sent as `status` and `status_uid`. */
  readonly status: string | undefined;
  readonly statusUid: string | undefined;
  /** The status in the reply. */
  readonly statusInReply: string | undefined;
  /** Attributes that were sent: how many ids the value consists of, 0 where it is a text. */
  readonly attributes: ReadonlyMap<string, number>;
  /** Of what was sent, by its place: a fingerprint of what the reply shows there. */
  readonly replied: ReadonlyMap<string, string>;
}

const MAX_ATTRIBUTES = 32;
const MAX_TEXT = 64;
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/giu;

/** What is kept of the write `view` whose reply shows `shown`. */
export function factsOfWrite(view: View, shown: JsonObject | undefined, statusBefore: string | undefined): WriteFacts {
  const sent = sessionIn(view.sent) ?? {};
  const attributes = new Map<string, number>();
  for (const [key, value] of entriesOf(sent['attributes']).slice(0, MAX_ATTRIBUTES))
    if (key.length <= MAX_TEXT && typeof value === 'string') attributes.set(key, idsIn(value));
  return {
    startedAt: view.startedAt,
    endedAt: view.endedAt,
    runs: view.query.get('run') !== 'false' && view.query.has('run'),
    statusBefore,
    status: textOf(sent['status']),
    statusUid: textOf(sent['status_uid']),
    statusInReply: textOf(shown?.['status']),
    attributes,
    replied: fingerprints(shown, attributes, sent),
  };
}

/** A text, cut; undefined of anything else. */
export function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value.slice(0, MAX_TEXT) : undefined;
}

/** By place, what `shown` shows of everything that was sent: what the reply leaves out is left out here. */
function fingerprints(
  shown: JsonObject | undefined,
  attributes: ReadonlyMap<string, number>,
  sent: JsonObject,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const place of ['status', 'profile_id', 'profile_ids', 'requester_id', 'requester_type']) {
    const value = Object.hasOwn(sent, place) ? member(shown, place) : undefined;
    if (value !== undefined) found.set(place, fingerprintOf(value));
  }
  for (const key of attributes.keys()) {
    const value = member(member(shown, 'attributes'), key);
    if (value !== undefined) found.set(`attributes/${key}`, fingerprintOf(value));
  }
  return found;
}

/** A value in a few characters that do not give it away. */
export function fingerprintOf(value: JsonValue): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}

function entriesOf(value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

/** How many ids `text` consists of, joined by commas; 0 where anything else is in it. */
function idsIn(text: string): number {
  return text.replaceAll(UUID, '').replaceAll(/[\s,]/gu, '') === '' ? (text.match(UUID) ?? []).length : 0;
}
