import { headerValue, parseRetryAfter } from '../../core/index.ts';
import type { Question } from '../question.ts';
import type { Scene } from '../view.ts';

/** ISC documents 100 requests in 10 s, NERM nothing. */
export const rateLimit: Question = {
  id: 'rate-limit',
  question: 'Was a rate limit met, and in which form does Retry-After say how long to wait?',
  kind: 'tellable',
  needs: 'any request',
  told: (scene) => {
    if (scene.api === null) return [];
    if (scene.status !== 429) return [{ answer: `${scene.api}: answered without a limit`, excerpt: 'no 429' }];
    const { form, excerpt } = retryAfter(scene);
    return [{ answer: `${scene.api}: 429, Retry-After ${form}`, excerpt: `Retry-After: ${excerpt}` }];
  },
};

function retryAfter({ headers, endedAt }: Scene): { readonly form: string; readonly excerpt: string } {
  const value = headerValue(headers, 'retry-after');
  if (value === undefined) return { form: 'absent', excerpt: 'absent' };
  const read = parseRetryAfter(value, endedAt);
  if (read.kind === 'malformed') return { form: 'neither seconds nor a date', excerpt: 'malformed' };
  const seconds = Math.round(read.ms / 1000);
  const form = /^\s*\d+\s*$/u.test(value) ? 'in seconds' : 'a date';
  const excerpt = form === 'in seconds' ? String(seconds) : `a date, ${seconds} s ahead`;
  return { form: `${form}, ${sizeOf(seconds)}`, excerpt };
}

function sizeOf(seconds: number): string {
  if (seconds <= 10) return 'up to 10 s';
  return seconds <= 60 ? 'up to a minute' : 'more than a minute';
}
