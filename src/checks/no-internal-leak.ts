import { checkId } from '../core/index.ts';
import type { Check } from './check.ts';
import { HOLDS, judged, NOTHING, observe } from './judgement.ts';

/** Whoever leaks does so early, and a body may be of any size. */
const LOOKED_AT_BYTES = 65_536;

const TABLE = String.raw`[\w.]{1,100}(?:\s{1,5}(?:AS\s)?\w{1,30})?`;
const CLAUSE = String.raw`\s{1,5}(?:WHERE|LIMIT|ORDER BY|GROUP BY|(?:(?:INNER|LEFT|RIGHT|OUTER) ){0,2}JOIN)\b`;
const FROM_TABLE = String.raw`FROM\s{1,5}(?:["\x60]\w|${TABLE}${CLAUSE})`;
const SQL_STATEMENTS = [
  String.raw`SELECT\s[^]{1,300}?\s${FROM_TABLE}`,
  String.raw`DELETE ${FROM_TABLE}`,
  String.raw`INSERT INTO\s{1,5}\S{1,100}\s{0,5}(?:\([^()]{1,300}\)\s{0,5})?(?:VALUES|SELECT)\b`,
  String.raw`UPDATE\s{1,5}\S{1,100}\s{1,5}SET\s{1,5}\S{1,100}\s{0,5}=`,
].join('|');

const SOURCE_FILE = String.raw`[\w./-]{1,200}\.(?:rb|py|jsx?|[cm]js|tsx?|java|kt|php|go|cs|erb|conf|cfg|ini|env|ya?ml|toml|properties|log)(?![\w/-])`;

/**
 * What gives away the inside of a server, each with the words that name it. Deliberately narrow: neither prose nor the path of
 * a URL matches. Every repeat that could meet hostile text is bounded.
 */
const LEAKS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a Java stack trace', /^[ \t]*at [\w$.<>/]{1,200}\([\w$]{1,200}\.(?:java|kt):\d{1,9}\)/mu],
  [
    'a Java exception',
    /\b(?:javax?|jakarta)(?:\.[a-z]\w{0,60}){1,8}\.[A-Z][\w$]{0,100}(?:Exception|Error)\b|\b[a-z]{2,20}(?:\.[a-z]\w{0,60}){1,8}\.[A-Z][\w$]{0,100}(?:Exception|Error):/u,
  ],
  ['a JavaScript stack trace', /^[ \t]*at (?:.{0,300}?[ (])?(?:file:\/\/|node:|\/)[^\s)]{1,300}:\d{1,9}:\d{1,9}/mu],
  ['a .NET stack trace', /^[ \t]*at [^\n(]{1,300}\([^\n)]{0,300}\) in [^]{1,300}?\.(?:cs|vb|fs):line \d/mu],
  ['a Go stack trace', /\bgoroutine \d{1,9} \[[\w ,()]{1,60}\]/u],
  ['a Python stack trace', /Traceback \(most recent call last\)/u],
  ['a Ruby stack trace', /[\w./-]{1,200}\.rb:\d{1,9}:in [`']/u],
  [
    'an SQL error',
    /\b(?:PG::\w{1,100}|ORA-\d{5}|SQLSTATE\[|syntax error at or near|You have an error in your SQL syntax|ActiveRecord::\w{1,100})/u,
  ],
  ['an SQL statement', new RegExp(String.raw`\b(?:${SQL_STATEMENTS})`, 'u')],
  [
    'a framework error page',
    /<title>(?:Action Controller: Exception|Whitelabel Error|Error - Werkzeug)|DEBUG = True/iu,
  ],
  [
    'a path of the server',
    // Pages refer to their scripts by path.
    new RegExp(
      String.raw`(?:^|[\s(]|(?<!\b(?:src|href|action)=)["'])(?:\/(?:app|home|opt|root|srv|usr|var)\/${SOURCE_FILE}|\/(?:srv|usr|var)\/[\w.-]{1,100}\/[\w.-]{1,100})`,
      'mu',
    ),
  ],
];

/** An error body must not show the inside of the server. */
export const noInternalLeak: Check = {
  id: checkId('no-internal-leak'),
  level: 'MUST',
  title: 'a stack trace, SQL, framework page or server path in an error body',
  needs: 'an answer of 400 or more',
  source: 'CWE-209; OWASP API Security 2023, API8',
  applies: () => true,
  judge: ({ exchange: { response } }) => {
    if (response.status < 400) return NOTHING;
    const text = unescaped(new TextDecoder().decode(response.body.subarray(0, LOOKED_AT_BYTES)));
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
  return text.replaceAll(/\\([nrt"/\\])/gu, (_, character: string) => ('nrt'.includes(character) ? '\n' : character));
}
