const EXTERNAL_SCRIPT = /<script\b[^>]*\bsrc="(?:https?:)?\/\/[^"]*"[^>]*>\s*<\/script>/giu;
const EXTERNAL_LINK = /<link\b[^>]*\bhref="(?:https?:)?\/\/[^"]*"[^>]*>/giu;
// The lookahead keeps the match inside one element: a report of megabytes follows.
const ANALYTICS_CALL = /<script>(?:(?!<\/script>)[^])*?\bgtag\('config'(?:(?!<\/script>)[^])*<\/script>/giu;

/**
 * An Allure page without what it loads from elsewhere: Allure 3 hard-codes a call to Google Analytics (allure3#476), and a
 * report of a customer's tenant is nobody else's business.
 */
export function stripAnalytics(html: string): string {
  return html.replaceAll(EXTERNAL_SCRIPT, '').replaceAll(EXTERNAL_LINK, '').replaceAll(ANALYTICS_CALL, '');
}
