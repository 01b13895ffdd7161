import { writeConformanceReport, type ConformanceReport } from '../report/index.ts';
import { scanReports, type ScanHit } from './scan-reports.ts';

/** Reports that nothing is added to any more. */
export interface SealedReports {
  readonly report: ConformanceReport;
  /** Files that held a secret and are gone. */
  readonly hits: readonly ScanHit[];
}

/**
 * Looks through the reports in `dir` for every known secret, in the forms that `mask` knows. A file that holds one is removed, and the run counts
 * as incomplete. Throws a HarnessError where a file cannot be looked at.
 */
export async function sealReports(
  report: ConformanceReport,
  dir: string,
  mask: (text: string) => string,
): Promise<SealedReports> {
  const hits = await scanReports(dir, mask);
  if (hits.length === 0) return { report, hits };
  const isClean = report.verdict === 'conformant' || report.verdict === 'conformant-with-waivers';
  const reason = `a secret stood in ${hits.map(({ file }) => file).join(', ')}, which was removed`;
  const failed: ConformanceReport = {
    ...report,
    verdict: isClean ? 'incomplete' : report.verdict,
    run: { ...report.run, reasons: [reason, ...report.run.reasons] },
  };
  await writeConformanceReport(failed, dir);
  return { report: failed, hits };
}
