import {
  HarnessError,
  isJsonArray,
  isJsonObject,
  member,
  readJsonText,
  type JsonValue,
  type Transport,
} from '../../core/index.ts';
import { referTo } from '../../targets/index.ts';
import type { TenantSettings } from '../tenant-settings.ts';
import type { ObjectKind, SentEntry } from './entry.ts';
import { holdsMark } from './mark.ts';

/** What a look for an object came to. */
export interface Sighting {
  readonly found: 'yes' | 'no' | 'unknown';
  readonly id: string | null;
}

const UNKNOWN: Sighting = { found: 'unknown', id: null };

/** Lists that show objects of a kind; there is none of workflows (NERM). */
const LISTS: Readonly<Partial<Record<ObjectKind, (workflowId: string) => string>>> = {
  session: (workflowId) => `/workflow_sessions?limit=100&order=desc&workflow_id=${encodeURIComponent(workflowId)}`,
  action: (workflowId) => `/workflow_actions?workflow_id=${encodeURIComponent(workflowId)}`,
};

/** Looks for what `sent` may have made, by its mark, among the objects of the workflow that is set aside. */
export async function lookUp(
  { makes, mark }: SentEntry,
  { nerm, objects }: Pick<TenantSettings, 'nerm' | 'objects'>,
  transport: Transport,
): Promise<Sighting> {
  const list = makes === null ? undefined : LISTS[makes];
  if (list === undefined || mark === null || nerm === null || objects.workflowId === null) return UNKNOWN;
  try {
    const { response } = await transport.send({
      purpose: 'read',
      method: 'GET',
      url: `${nerm.baseUrl}${list(objects.workflowId)}`,
      headers: [['Accept', 'application/json'], ...referTo({ api: 'nerm', credential: 'valid' })],
    });
    const body = readJsonText(response.body);
    if (body.kind !== 'json') return UNKNOWN;
    const item = itemsOf(body.value).find((candidate) => holdsMark(JSON.stringify(candidate), mark));
    if (item === undefined) return response.status === 200 ? { found: 'no', id: null } : UNKNOWN;
    const id = member(item, 'id');
    return { found: 'yes', id: typeof id === 'string' ? id : null };
  } catch (error) {
    if (error instanceof HarnessError) return UNKNOWN;
    throw error;
  }
}

/** The objects that a list shows, itself or under the name of their kind. */
function itemsOf(body: JsonValue): readonly JsonValue[] {
  if (isJsonArray(body)) return body;
  return isJsonObject(body) ? Object.values(body).filter(isJsonArray).flat() : [];
}
