import { oneEditCases, type OneEditCase } from '../one-edit.ts';
import { BOUNDS } from './bounds.ts';
import { CALLBACKS } from './callbacks.ts';
import { KEYWORDS_OF_3_1 } from './keywords-of-3-1.ts';
import { LIFECYCLE } from './lifecycle.ts';
import { OPERATIONS } from './operations.ts';
import { PARAMETER_SCHEMAS } from './parameter-schemas.ts';
import { PARAMETERS } from './parameters.ts';
import { REFACTORS } from './refactors.ts';
import { REQUEST_BODY } from './request-body.ts';
import { RESPONSE_HEADERS } from './response-headers.ts';
import { RESPONSES } from './responses.ts';
import { SECURITY } from './security.ts';
import { SERVERS } from './servers.ts';
import { STRUCTURES } from './structures.ts';
import { SYNTAX_REPAIRS } from './syntax-repairs.ts';
import { VALUES } from './values.ts';

/** Every comparison of the catalogue, by table. */
export const ONE_EDIT_CASES: Readonly<Record<string, readonly OneEditCase[]>> = {
  operations: oneEditCases(OPERATIONS),
  lifecycle: oneEditCases(LIFECYCLE),
  security: oneEditCases(SECURITY),
  servers: oneEditCases(SERVERS),
  callbacks: oneEditCases(CALLBACKS),
  parameters: oneEditCases(PARAMETERS),
  'parameter schemas': oneEditCases(PARAMETER_SCHEMAS),
  'request body': oneEditCases(REQUEST_BODY),
  values: oneEditCases(VALUES),
  bounds: oneEditCases(BOUNDS),
  structures: oneEditCases(STRUCTURES),
  'keywords of 3.1': oneEditCases(KEYWORDS_OF_3_1),
  responses: oneEditCases(RESPONSES),
  'response headers': oneEditCases(RESPONSE_HEADERS),
  refactors: oneEditCases(REFACTORS),
  'syntax repairs': oneEditCases(SYNTAX_REPAIRS),
};
