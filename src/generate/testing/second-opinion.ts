import {
  JUDGED_LAYERS,
  parseJson,
  respell,
  valueAt,
  type Case,
  type CaseRequest,
  type JudgedLayer,
} from '../../core/index.ts';
import type { Subject } from '../subject.ts';
import { readParameter } from '../wire/read-parameter.ts';
import { serialiseBody } from '../wire/serialise-body.ts';
import type { SecondValidator } from './second-validator.ts';

/** In place of the id of an object that the target knows. */
const SOME_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/**
 * For tests: what is wrong with the label of `testCase` by a second validator, in words; undefined where both agree: a request that must
 * be accepted is valid in the corrected layer, one that must be refused is invalid in just the layers that its breaches name.
 */
export function disagreement(
  subject: Subject,
  validator: SecondValidator,
  { intent, request }: Case,
): string | undefined {
  const allows = (layer: JudgedLayer): boolean => allowedBy(subject, validator, layer, request);
  if (intent.kind === 'accept')
    return allows('corrected') ? undefined : 'called valid, and the second validator refuses it';
  if (intent.kind !== 'refuse-data') return undefined;
  for (const layer of JUDGED_LAYERS) {
    const isBroken = intent.breaches.some((breach) => breach.layer === layer);
    if (isBroken === allows(layer))
      return `${layer}: ${isBroken ? 'called invalid' : 'not called invalid'}, the second validator disagrees`;
  }
  return undefined;
}

function allowedBy(
  { contract, layers }: Subject,
  validator: SecondValidator,
  layer: JudgedLayer,
  request: CaseRequest,
): boolean {
  const { requestBody, parameters } = layers[layer].operation;
  const schema = requestBody?.content[0]?.schema ?? null;
  const text = serialiseBody(request.body);
  if (text === undefined || text === '') return requestBody?.required !== true;
  if (schema !== null && (typeof text !== 'string' || !validator(layer, schema, parseJson(text)))) return false;
  return parameters.every((parameter) => {
    const fields = parameter.in === 'query' ? request.query : request.headers;
    const path = request.pathValues[parameter.name];
    const inPath =
      path?.kind === 'literal' ? [path.value] : path?.kind === 'respelt' ? [respell(SOME_ID, path.spelling)] : [];
    const values =
      parameter.in === 'path' ? inPath : fields.filter(([name]) => name === parameter.name).map(([, value]) => value);
    if (values.length === 0) return parameter.in === 'path' || !parameter.required;
    return values.every((value) => {
      const read = readParameter(
        value,
        parameter.schema === null ? undefined : valueAt(contract.documents[layer], parameter.schema),
      );
      return parameter.schema === null || read.kind === 'coercible' || validator(layer, parameter.schema, read.value);
    });
  });
}
