import { SafetyError, type Transport } from '../../core/index.ts';
import type { GuardPolicy } from './guard-policy.ts';
import { refusalOf } from './refusal-of.ts';

/**
 * The one place that every request passes before it leaves: what `policy` does not let through rejects with a SafetyError and is not
 * sent. There is no way around it and no switch that turns it off.
 */
export function guardTransport(inner: Transport, policy: GuardPolicy): Transport {
  return {
    // Async, so that a refusal rejects like any other failure.
    async send(request) {
      const refusal = refusalOf(request, policy);
      if (refusal !== undefined) throw new SafetyError('refused-by-safety', refusal.what, { hint: refusal.hint });
      const { budget, kept } = policy;
      if (!budget.spend(kept()))
        throw new SafetyError('refused-by-safety', `all ${budget.max} requests of MAX_REQUESTS are used up`, {
          hint: 'Raise MAX_REQUESTS, or test less at a time.',
        });
      return inner.send(request);
    },
    close: () => inner.close(),
  };
}
