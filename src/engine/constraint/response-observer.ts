import type { JudgedOperation } from '../../checks/index.ts';
import type { JsonValue } from '../../core/index.ts';

export class ResponseObserver {
  constructor(_operation: JudgedOperation) {}
  observe(_status: number, _value: JsonValue): void {}
  snapshot(): readonly { readonly index: number; readonly judged: number; readonly distinct: readonly string[] }[] {
    return [];
  }
}
