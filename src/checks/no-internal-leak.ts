import { checkId } from '../core/index.ts';
import type { Check } from './check.ts';
import { HOLDS, judged, NOTHING, observe } from './judgement.ts';

/** What gives away the inside of a server, each with the words that name it. Deliberately narrow: prose never matches. */
const LEAKS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a Java stack trace', /^\s*at [\w$.]+\([\w$]+\.(?:java|kt):\d+\)/mu],
  ['a JavaScript stack trace', /^\s*at .*\(?(?:file:\/\/|node:|\/)[^\s)]+:\d+:\d+\)?/mu],
  ['a Python stack trace', /Traceback \(most recent call last\)/u],
  ['a Ruby stack trace', /[\w./-]+\.rb:\d+:in [`']/u],
  ['an SQL error', /\b(?:PG::\w+|ORA-\d{5}|SQLSTATE\[|syntax error at or near|ActiveRecord::\w+)/u],
  ['an SQL statement', /\b(?:SELECT\s.+\sFROM\s|INSERT INTO\s\S+\s*\(|UPDATE\s\S+\sSET\s|DELETE FROM\s)/u],
  [
    'a framework error page',
    /<title>(?:Action Controller: Exception|Whitelabel Error|Error - Werkzeug)|DEBUG = True/iu,
  ],
  ['a path of the server', /(?:^|["'\s(])\/(?:app|home|opt|root|srv|usr|var)\/[\w.-]+\/[\w./-]+/mu],
];

/** An error body must not show the inside of the server. */
export const noInternalLeak: Check = {
  id: checkId('no-internal-leak'),
  level: 'MUST',
  title: 'a stack trace, SQL, framework page or server path in an error body',
  source: 'CWE-209; OWASP API Security 2023, API8',
  applies: () => true,
  judge: ({ exchange: { response } }) => {
    if (response.status < 400) return NOTHING;
    const text = unescaped(new TextDecoder().decode(response.body));
    const leaks = LEAKS.flatMap(([name, pattern]) => {
      const [match] = pattern.exec(text) ?? [];
      return match === undefined
        ? []
        : [observe('violation', `the error body shows ${name}: ${match.trim().slice(0, 80)}`)];
    });
    return leaks.length === 0 ? HOLDS : judged(...leaks);
  },
};

/** Line breaks, quotes and slashes as they are before JSON escapes them (RFC 8259 §7): traces mostly come inside a string. */
function unescaped(text: string): string {
  return text.replaceAll(/\\[nrt]/gu, '\n').replaceAll(/\\(["/])/gu, '$1');
}
