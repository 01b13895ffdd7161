import type { CaseRequest } from '../core/index.ts';
import type { ParameterSite } from './mutation/mutation.ts';
import { sampleText } from './sample-text.ts';
import { schemaAt } from './schema-at.ts';
import type { Subject } from './subject.ts';

/** The documented parameters of an operation, each with the value that `request` gives it, or with a sample where it gives none. */
export function parameterSites({ contract, layers }: Subject, request: CaseRequest): readonly ParameterSite[] {
  const document = contract.documents.corrected;
  return layers.corrected.operation.parameters.flatMap((parameter): readonly ParameterSite[] => {
    const schema = parameter.schema === null ? undefined : schemaAt(document, parameter.schema)?.value;
    if (schema === undefined) return [];
    const fields = parameter.in === 'query' ? request.query : parameter.in === 'header' ? request.headers : [];
    const given = fields.find(([name]) => name === parameter.name)?.[1];
    return [{ parameter, schema, value: given ?? sampleText(document, parameter.schema) }];
  });
}
