import { allowedValues } from './allowed-values.ts';
import { credentials } from './credentials.ts';
import { invalidData } from './invalid-data.ts';
import { malformedJson } from './malformed-json.ts';
import { mediaType } from './media-type.ts';
import { method } from './method.ts';
import { omittedHeader } from './omitted-header.ts';
import { optionalPairs } from './optional-pairs.ts';
import { parameterValues } from './parameter-values.ts';
import { parameters } from './parameters.ts';
import type { Probe } from './probe.ts';
import { statusOnDemand } from './status-on-demand.ts';
import { unknownId } from './unknown-id.ts';
import { validRequest } from './valid-request.ts';

/** All probes, in the order in which their cases are sent. */
export const PROBES: readonly Probe[] = [
  validRequest,
  allowedValues,
  parameterValues,
  optionalPairs,
  invalidData,
  statusOnDemand,
  credentials,
  omittedHeader,
  parameters,
  malformedJson,
  mediaType,
  method,
  unknownId,
];
