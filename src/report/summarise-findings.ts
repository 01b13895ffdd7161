import type { Finding, Severity } from '../core/index.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';

/** Of one check on one operation: who has read these knows what is wrong. */
const ALIKE_LIMIT = 3;
/** Lists beyond this length belong into the report, not on the console. */
const LIST_LIMIT = 10;

/** The findings by severity: violations whole, advice and drift in one line each, defects of documents in one line. */
export function summariseFindings(findings: readonly Finding[], paint: Paint): readonly string[] {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  return [
    ...section('violations', of('violation'), (finding) => violationLines(finding, paint), paint.bad),
    ...shortSection('advice', of('advice'), paint),
    ...shortSection('drift', of('drift'), paint),
    ...defectLine(of('spec-defect')),
  ];
}

function section(
  title: string,
  findings: readonly Finding[],
  lines: (finding: Finding) => readonly string[],
  heading: (text: string) => string,
): readonly string[] {
  if (findings.length === 0) return [];
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = `${finding.check}  ${finding.operationId ?? 'document'}`;
    groups.set(name, [...(groups.get(name) ?? []), finding]);
  }
  const shown = [...groups].flatMap(([name, group]) => {
    const rest = group.length - ALIKE_LIMIT;
    const more = rest > 0 ? [`  … ${rest} more of ${printable(name)}`] : [];
    return [...group.slice(0, ALIKE_LIMIT).flatMap(lines), ...more];
  });
  return [heading(`${title} ${findings.length}`), ...shown, ''];
}

function shortSection(title: string, findings: readonly Finding[], paint: Paint): readonly string[] {
  if (findings.length === 0) return [];
  const rest = findings.length - LIST_LIMIT;
  const shown = findings.slice(0, LIST_LIMIT).map((finding) => `  ${headline(finding)}`);
  return [paint.doubtful(`${title} ${findings.length}`), ...shown, ...(rest > 0 ? [`  … ${rest} more`] : []), ''];
}

function violationLines(finding: Finding, paint: Paint): readonly string[] {
  const repeat = [finding.curl, finding.replay].flatMap((line) => (line === null ? [] : [printable(line)]));
  return [`  ${headline(finding)}`, ...repeat.map((line) => paint.faint(`      ${line}`))];
}

function headline({ check, operationId, message, occurrences, reproduced }: Finding): string {
  const times = occurrences > 1 ? `  ×${occurrences}` : '';
  const [again, rounds] = reproduced?.split('/') ?? [];
  const label = reproduced === null ? '' : again === rounds ? `  reproduced ${reproduced}` : `  flaky ${reproduced}`;
  return printable(`${check}  ${operationId ?? 'document'}  ${message}${times}${label}`);
}

/** Defects without a row in the register are named by their fingerprints. */
function defectLine(findings: readonly Finding[]): readonly string[] {
  const names = [...new Set(findings.map(({ defect, id }) => defect ?? id))].toSorted((left, right) =>
    left.localeCompare(right, 'en', { numeric: true }),
  );
  if (names.length === 0) return [];
  const list = printable(names.join(' '));
  return [`spec-defects ${names.length}: ${list} (npx sailpoint-conformance specs lint explains them)`, ''];
}
