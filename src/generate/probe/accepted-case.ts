import type { Case, CaseRequest } from '../../core/index.ts';
import type { Subject } from '../subject.ts';
import { labelRequest } from '../wire/label-request.ts';
import { makeCase } from './probe.ts';

/** A case that must be accepted, where its request is valid on the wire: what another keyword forbids is nobody's allowed side. */
export function acceptedCase(
  subject: Subject,
  probe: string,
  variant: string,
  { title, focus, request }: { readonly title: string; readonly focus: Case['focus']; readonly request: CaseRequest },
): readonly Case[] {
  if (labelRequest(subject, request).kind !== 'valid') return [];
  return [makeCase(subject, probe, variant, { kind: 'boundary', title, intent: { kind: 'accept' }, request, focus })];
}
