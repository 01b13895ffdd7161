import { jsonPointer } from '../../../core/index.ts';
import type { Change, Comparison, Root } from '../../change.ts';

/** For tests: a change that made one request property required, with `given` in place of what it has. */
export function sampleChange(given: Partial<Change> = {}): Change {
  return {
    id: '0123456789ab',
    rule: 'request-property-became-required',
    effect: 'narrows',
    level: 'breaking',
    direction: 'request',
    operation: 'POST /forms',
    place: 'request application/json form.name',
    pointerBefore: null,
    pointerAfter: jsonPointer('components', 'schemas', 'Form', 'required', 1),
    before: null,
    after: 'name',
    message: 'name became required: requests without it are refused',
    root: 'aaaaaaaaaaaa',
    ...given,
  };
}

/** For tests: `changes` with the roots that they name, told by the first change of each. */
export function sampleComparison(
  changes: readonly Change[],
  given: Partial<Pick<Comparison, 'compared' | 'leftOut' | 'unread' | 'untold'>> = {},
): Comparison {
  const none = { before: [], after: [] };
  const roots = [...new Set(changes.map(({ root }) => root))].flatMap((id) => {
    const members = changes.filter(({ root }) => root === id);
    const [first] = members;
    return first === undefined ? [] : [rootOf(id, first, members)];
  });
  return { changes, roots, compared: 5, leftOut: 0, unread: none, untold: none, ...given };
}

function rootOf(id: string, first: Change, members: readonly Change[]): Root {
  const { rule, level, message, pointerBefore, pointerAfter } = first;
  const operations = new Set(members.map(({ operation }) => operation)).size;
  return { id, rule, level, message, pointerBefore, pointerAfter, changes: members.length, operations };
}
