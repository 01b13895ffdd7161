import {
  HarnessError,
  isJsonArray,
  isJsonObject,
  member,
  readJsonText,
  type HttpResponse,
  type JsonValue,
  type Transport,
} from '../../core/index.ts';
import { bareId, idsOf, referTo } from '../../targets/index.ts';
import type { TenantSettings } from '../tenant-settings.ts';
import type { ObjectKind, SentEntry } from './entry.ts';
import { isOfOtherWorkflow, isUsableId } from './makes.ts';
import { holdsMark } from './mark.ts';

/** What a look for an object came to. */
export interface Sighting {
  readonly found: 'yes' | 'no' | 'unknown';
  readonly id: string | null;
}

const UNKNOWN: Sighting = { found: 'unknown', id: null };

/** As many as a list shows at a time (NERM). */
const PAGE = 100;

/** Lists that show objects of a kind; there is none of workflows (NERM). */
const LISTS: Readonly<Partial<Record<ObjectKind, (workflowId: string) => string>>> = {
  session: (workflowId) => `/workflow_sessions?limit=${PAGE}&order=desc&workflow_id=${encodeURIComponent(workflowId)}`,
  action: (workflowId) => `/workflow_actions?workflow_id=${encodeURIComponent(workflowId)}`,
};

/**
 * Looks for what `sent` may have made, by its mark, among the objects of the workflow that it named. What shows the mark under an id that cannot be
 * its own is there and has no id: it must not be touched.
 */
export async function lookUp(
  sent: SentEntry,
  { nerm, objects }: Pick<TenantSettings, 'nerm' | 'objects'>,
  transport: Transport,
): Promise<Sighting> {
  const { makes, mark, workflow } = sent;
  const list = makes === null ? undefined : LISTS[makes];
  if (list === undefined || mark === null || nerm === null || workflow === null) return UNKNOWN;
  try {
    const { response } = await transport.send({
      purpose: 'read',
      method: 'GET',
      url: `${nerm.baseUrl}${list(workflow)}`,
      headers: [['Accept', 'application/json'], ...referTo({ api: 'nerm', credential: 'valid' })],
    });
    const sighting = sightingIn(response, mark, workflow);
    const isSetAside = sighting.id !== null && idsOf(objects).map(bareId).includes(bareId(sighting.id));
    return isSetAside ? { ...sighting, id: null } : sighting;
  } catch (error) {
    if (error instanceof HarnessError) return UNKNOWN;
    throw error;
  }
}

function sightingIn({ status, body }: HttpResponse, mark: string, workflow: string): Sighting {
  const read = readJsonText(body);
  const items = read.kind === 'json' ? itemsOf(read.value) : undefined;
  if (items === undefined) return UNKNOWN;
  const item = items.find((candidate) => holdsMark(JSON.stringify(candidate), mark));
  // A full page may not be all there is.
  if (item === undefined) return status === 200 && items.length < PAGE ? { found: 'no', id: null } : UNKNOWN;
  const id = member(item, 'id');
  return { found: 'yes', id: isUsableId(id) && !isOfOtherWorkflow(item, workflow) ? id : null };
}

/** The objects that a list shows, itself or under the name of their kind; undefined for what is no list. */
function itemsOf(body: JsonValue): readonly JsonValue[] | undefined {
  if (isJsonArray(body)) return body;
  const lists = isJsonObject(body) ? Object.values(body).filter(isJsonArray) : [];
  return lists.length === 0 ? undefined : lists.flat();
}
