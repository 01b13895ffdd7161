import { ConfigError, headerValue, HarnessError, parseRetryAfter, type Exchange } from '../../core/index.ts';
import { ill, unknown, well, type Diagnosis } from '../diagnosis.ts';
import type { Examination } from '../examination.ts';
import { harmlessLook } from '../harmless-look.ts';
import type { Patient } from '../patient.ts';

/** Whether the credentials are accepted, and may look. */
export const credentials: Examination = {
  subject: 'credentials',
  blocking: true,
  examine: async (patient) => {
    try {
      return [diagnose(await patient.look(harmlessLook(patient.api)), patient)];
    } catch (error) {
      if (!(error instanceof HarnessError)) throw error;
      const fix = error instanceof ConfigError ? `Correct ${patient.api.credentialSetting}.` : error.hint;
      return [ill(error.message, fix)];
    }
  },
};

function diagnose({ response }: Exchange, { api, clock }: Patient): Diagnosis {
  const { status, headers } = response;
  const path = harmlessLook(api);
  if (status === 401) return ill(`the credentials are refused (401)`, `Correct ${api.credentialSetting}.`);
  if (status === 403) return ill(`the credentials may not GET ${path} (403)`, 'Give their owner the right to read it.');
  if (status === 429) {
    const wait = parseRetryAfter(headerValue(headers, 'Retry-After') ?? '', clock.now());
    const seconds = wait.kind === 'delay' ? `${Math.ceil(wait.ms / 1000)} s` : 'a while';
    return ill('the tenant has no requests left for this client (429)', `Wait ${seconds} and try again.`);
  }
  if (status >= 300 && status < 400)
    return ill(`GET ${path} leads elsewhere (${status})`, 'Set the base URL to where the API itself is.');
  if (status >= 500) return ill(`GET ${path} is answered with ${status}`, 'Try again later; the tenant has a problem.');
  // NERM answers an empty list with 400 or 404, by design.
  return status < 300 || api.name === 'nerm'
    ? well(`accepted: GET ${path} is answered with ${status}`)
    : unknown(`GET ${path} is answered with ${status}, which tells nothing about the credentials`);
}
