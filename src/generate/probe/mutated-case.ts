import type { AppliedMutation, Case, CaseRequest, Intent, JsonPointer } from '../../core/index.ts';
import type { Mutation } from '../mutation/mutation.ts';
import type { Subject } from '../subject.ts';
import { labelRequest } from '../wire/label-request.ts';
import type { WireLabel } from '../wire/wire-label.ts';
import { makeCase } from './probe.ts';

/** A valid request in which one thing was changed, not yet judged. */
export interface MutatedRequest {
  /** Tells it from the others of its mutation. */
  readonly variant: string;
  readonly mutation: AppliedMutation;
  readonly request: CaseRequest;
  readonly twin: CaseRequest;
  /** The schema of what was changed. */
  readonly focus: JsonPointer | null;
}

/**
 * The case of a mutated request, by what it is on the wire: to be refused where it is invalid, to be borne with where servers may read
 * it either way. Undefined where it is valid all the same: nothing follows from it.
 */
export function mutatedCase(
  subject: Subject,
  probe: string,
  { title }: Pick<Mutation, 'title'>,
  { variant, mutation, request, twin, focus }: MutatedRequest,
): Case | undefined {
  const intent = intentOf(labelRequest(subject, request), mutation);
  if (intent === undefined) return undefined;
  const verb = intent.kind === 'tolerate' ? 'survives' : 'refuses';
  return makeCase(subject, probe, variant, {
    kind: 'negative',
    title: `${verb} ${title}: ${placeOf(mutation)}`,
    intent,
    request,
    twin,
    focus,
  });
}

/** What must become of a mutated request with this label; undefined where nothing follows from it. */
export function intentOf(label: WireLabel, mutation: AppliedMutation): Intent | undefined {
  switch (label.kind) {
    case 'invalid':
      return { kind: 'refuse-data', mutation, breaches: label.breaches };
    case 'malformed':
      return { kind: 'refuse-malformed-json', mutation };
    case 'coercible':
      return { kind: 'tolerate', mutation, why: label.why };
    case 'valid':
      return undefined;
    default:
      return label satisfies never;
  }
}

function placeOf({ place, pointer }: AppliedMutation): string {
  const name = pointer.replace(/^\//u, '').replaceAll('/', '.');
  return name === '' ? `the ${place}` : name;
}
