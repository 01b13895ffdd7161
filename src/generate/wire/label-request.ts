import type { CaseRequest } from '../../core/index.ts';
import type { Subject } from '../subject.ts';
import { labelBody } from './label-body.ts';
import { labelParameters } from './label-parameters.ts';
import { labelFrom, type WireLabel } from './wire-label.ts';

/**
 * What `request` is once it is serialised and read back the way a server reads it. Only an `invalid` or `malformed` one may be held
 * against a server that accepts it, and only a `valid` one against a server that refuses it.
 */
export function labelRequest(subject: Subject, request: CaseRequest): WireLabel {
  return labelFrom([...labelBody(subject, request.body), ...labelParameters(subject, request)]);
}
