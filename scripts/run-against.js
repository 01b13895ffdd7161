import dns from 'node:dns';

import { bundleSources } from '../bin/bundle.js';

/**
 * Runs the suite in a process of its own, so that its memory can be told, against the server of the context in its one argument; prints
 * verdict, findings, reasons and memory as JSON.
 */
bundleSources();
const { runInProcess } = await import('#harness');
const { context, clock, resolves } = JSON.parse(process.argv[2]);
if (!resolves) dns.lookup = failing(dns.lookup);
if (clock === 'jumps') makeClockJump();
const report = await runInProcess(context, { failOn: 'violation', layer: 'corrected' });
const findings = report.findings.filter(({ severity }) => severity !== 'spec-defect');
process.stdout.write(
  JSON.stringify({
    verdict: report.verdict,
    findings: findings.map(({ check, message }) => `${check}: ${message}`),
    reasons: report.run.reasons,
    requests: report.stats.requests,
    // Kilobytes on Linux and in Node's documentation.
    memoryMb: process.resourceUsage().maxRSS / 1024,
  }),
);

/** Names that are no addresses do not resolve, and nobody is asked. */
function failing(lookup) {
  return (name, options, callback) => {
    if (/^[\d.:]+$/.test(name)) lookup(name, options, callback);
    else callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }));
  };
}

/** Every hundredth look at the clock is a day later or earlier. */
function makeClockJump() {
  const now = Date.now.bind(Date);
  let looks = 0;
  Date.now = () => {
    looks += 1;
    return now() + (Math.floor(looks / 100) % 2) * 86_400_000;
  };
}
