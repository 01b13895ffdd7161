import { authRequired } from './auth-required.ts';
import { bodySchema } from './body-schema.ts';
import { bodyWellFormed } from './body-well-formed.ts';
import type { Check } from './check.ts';
import { contentTypeDocumented } from './content-type-documented.ts';
import { echo } from './echo.ts';
import { experimentalHeader } from './experimental-header.ts';
import { headersDocumented } from './headers-documented.ts';
import { identity } from './identity.ts';
import { invalidRefused } from './invalid-refused.ts';
import { malformedJsonRefused } from './malformed-json-refused.ts';
import { mediaTypeRefused } from './media-type-refused.ts';
import { methodNotAllowed } from './method-not-allowed.ts';
import { noInternalLeak } from './no-internal-leak.ts';
import { noServerError } from './no-server-error.ts';
import { refusalNamesField } from './refusal-names-field.ts';
import { responseTime } from './response-time.ts';
import { statusDocumented } from './status-documented.ts';
import { undocumentedProperty } from './undocumented-property.ts';
import { unknownIdRefused } from './unknown-id-refused.ts';
import { validAccepted } from './valid-accepted.ts';

/** All checks, in the order in which reports show them. */
export const CHECKS: readonly Check[] = [
  validAccepted,
  invalidRefused,
  statusDocumented,
  contentTypeDocumented,
  bodyWellFormed,
  bodySchema,
  headersDocumented,
  undocumentedProperty,
  echo,
  identity,
  noServerError,
  noInternalLeak,
  authRequired,
  experimentalHeader,
  methodNotAllowed,
  mediaTypeRefused,
  malformedJsonRefused,
  unknownIdRefused,
  refusalNamesField,
  responseTime,
];
