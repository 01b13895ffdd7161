const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH = `(?<month>${MONTHS.join('|')})`;
const TIME = String.raw`(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)`;

const FORMS = [
  // IMF-fixdate: Sun, 06 Nov 1994 08:49:37 GMT
  new RegExp(String.raw`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\d\d) ${MONTH} (?<year>\d{4}) ${TIME} GMT$`, 'u'),
  // rfc850-date: Sunday, 06-Nov-94 08:49:37 GMT
  new RegExp(
    String.raw`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\d\d)-${MONTH}-(?<year>\d\d) ${TIME} GMT$`,
    'u',
  ),
  // asctime-date: Sun Nov  6 08:49:37 1994
  new RegExp(String.raw`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ${MONTH} (?<day>[ \d]\d) ${TIME} (?<year>\d{4})$`, 'u'),
];

/**
 * Milliseconds since the epoch of an HTTP-date in any of its three forms (RFC 9110 §5.6.7), or undefined where malformed.
 * `now`, in the same unit, places two-digit years: one that seems over 50 years ahead lies in the past.
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  const groups = FORMS.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  if (!groups) return undefined;
  const field = (name: string): number => Number(groups[name]);
  const [hour, minute, second] = [field('hour'), field('minute'), field('second')];
  // A second of 60 is a leap second.
  if (hour > 23 || minute > 59 || second > 60) return undefined;

  const year = groups['year']?.length === 2 ? fullYear(field('year'), now) : field('year');
  const midnight = new Date(0);
  // Not Date.UTC, which takes the years 0 to 99 for those of the twentieth century.
  midnight.setUTCFullYear(year, MONTHS.indexOf(groups['month'] ?? ''), field('day'));
  if (midnight.getUTCDate() !== field('day')) return undefined;
  return midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000;
}

function fullYear(twoDigits: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + twoDigits;
  return year > thisYear + 50 ? year - 100 : year;
}
