import { allowedValues } from './allowed-values.ts';
import { credentials } from './credentials.ts';
import { invalidData } from './invalid-data.ts';
import { malformedJson } from './malformed-json.ts';
import { mediaType } from './media-type.ts';
import { method } from './method.ts';
import { omittedHeader } from './omitted-header.ts';
import type { Probe } from './probe.ts';
import { statusOnDemand } from './status-on-demand.ts';
import { unknownId } from './unknown-id.ts';
import { validRequest } from './valid-request.ts';

/** All probes, in the order in which their cases are sent. */
export const PROBES: readonly Probe[] = [
  validRequest,
  allowedValues,
  invalidData,
  statusOnDemand,
  credentials,
  omittedHeader,
  malformedJson,
  mediaType,
  method,
  unknownId,
];
