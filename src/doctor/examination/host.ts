import { ill, well, type Diagnosis } from '../diagnosis.ts';
import type { Examination } from '../examination.ts';
import { addressesOf } from '../addresses-of.ts';

/** Whether the names of its hosts stand for an address. */
export const host: Examination = {
  subject: 'host',
  blocking: true,
  examine: async ({ api, resolveHost }) => {
    const names = [...new Set(addressesOf(api).map(({ url }) => url.hostname))];
    return Promise.all(
      names.map(async (name): Promise<Diagnosis> => {
        try {
          await resolveHost(name.replace(/^\[(.*)\]$/u, '$1'));
          return well(`${name} resolves`);
        } catch {
          const settings = addressesOf(api).filter(({ url }) => url.hostname === name);
          return ill(`${name} does not resolve`, `Correct ${settings.map(({ setting }) => setting).join(' and ')}.`);
        }
      }),
    );
  },
};
