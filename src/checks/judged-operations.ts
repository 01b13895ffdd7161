import type { Contract } from '../contract/index.ts';
import { createSchemaRegistry } from '../schema/index.ts';
import type { JudgedOperation } from './check.ts';

/** The operations of `contract`, each with the schemas of its layers; a schema is compiled when first needed. */
export function judgedOperations(contract: Contract): readonly JudgedOperation[] {
  const repaired = createSchemaRegistry(contract.documents.repaired, 'repaired');
  const corrected = createSchemaRegistry(contract.documents.corrected, 'corrected');
  return contract.operations.map(({ layers }) => ({
    contract,
    layers: {
      repaired: { operation: layers.repaired, schemas: repaired },
      corrected: { operation: layers.corrected, schemas: corrected },
    },
  }));
}
