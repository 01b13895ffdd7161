import type { GatewayReport } from '../gateway/index.ts';
import type { ConformanceReport } from '../report/index.ts';

/** What reports say of what was done to a tenant: counts, no ids; null for the mock. */
export function summariseTenant(report: GatewayReport | null): ConformanceReport['tenant'] {
  if (report === null) return null;
  const { account, stopped, standing } = report;
  const kinds = [...new Set(standing.map(({ what }) => what))];
  return {
    ...account,
    stopped,
    left: kinds.map((what) => {
      const ofKind = standing.filter((item) => item.what === what);
      return { what, count: ofKind.length, uncertain: ofKind.filter(({ certain }) => !certain).length };
    }),
  };
}
