import { examineTenant, openPatients, type Diagnosis, type Examined } from '../doctor/index.ts';
import { createPaint, type Paint } from '../report/index.ts';
import { loadEnvironment, readSettings } from '../targets/index.ts';
import { planTenant } from '../harness/index.ts';
import { valueFlag, type Call, type Command } from './command.ts';
import { coverageLines } from './coverage-lines.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

const SUBJECT_WIDTH = 13;

/** Looks at a tenant and at the settings for it, and changes nothing. */
export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'look at settings, hosts, TLS, credentials, clock and test objects of a tenant; sends nothing that writes',
  positionals: '',
  flags: [valueFlag('target', 'mock|tenant', 'what to look at (default tenant)')],
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const file = loadEnvironment(process.cwd());
  const target = call.value('target') ?? process.env['TARGET'] ?? file['TARGET'] ?? 'tenant';
  const settings = readSettings({ target }, process.env, file);
  if (settings.target === 'mock') {
    call.output.data('The embedded mock needs no settings: `npm run conformance` tests it.');
    return EXIT.conformant;
  }
  const opened = openPatients(settings);
  const paint = createPaint(call.output.colour);
  const diagnoses: Diagnosis[] = [];
  try {
    for (const patient of opened.patients) {
      call.output.data(`${patient.api.title}  ${patient.api.baseUrl}`);
      const examined = await examineTenant(patient);
      for (const item of examined)
        for (const line of linesOf(item, paint)) call.output.data(opened.redactor.text(line));
      call.output.data('');
      diagnoses.push(...examined.flatMap((item) => item.diagnoses));
    }
  } finally {
    await opened.close();
  }
  const wrong = diagnoses.filter(({ outcome }) => outcome === 'ill').length;
  call.output.data(verdictOf(wrong, diagnoses.filter(({ outcome }) => outcome === 'unknown').length));
  const { safety, profile } = settings;
  const scope = { seed: 0, operations: null, checks: null, profile };
  call.output.data('');
  call.output.data(`A run with SAFETY=${safety}:`);
  for (const line of coverageLines(planTenant(settings, scope).operations)) call.output.data(line);
  call.output.note('`npx sailpoint-conformance run --target tenant --plan` shows what it would send.');
  return wrong === 0 ? EXIT.conformant : EXIT.incomplete;
}

function linesOf({ subject, diagnoses }: Examined, paint: Paint): readonly string[] {
  const indent = ' '.repeat(SUBJECT_WIDTH + 5);
  return diagnoses.flatMap((diagnosis, index) => {
    const label = (index === 0 ? subject : '').padEnd(SUBJECT_WIDTH);
    const line = `  ${markOf(diagnosis, paint)} ${label} ${diagnosis.what}`;
    return diagnosis.outcome === 'ill' ? [line, `${indent}${diagnosis.fix}`] : [line];
  });
}

function markOf({ outcome }: Diagnosis, paint: Paint): string {
  if (outcome === 'well') return paint.good('✓');
  return outcome === 'ill' ? paint.bad('✗') : paint.doubtful('?');
}

function verdictOf(wrong: number, unknown: number): string {
  const rest = unknown === 0 ? '' : `, ${unknown} not known`;
  if (wrong === 0) return `nothing to fix${rest}`;
  return `${wrong} ${wrong === 1 ? 'thing' : 'things'} to fix${rest}`;
}
