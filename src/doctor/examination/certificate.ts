import { once } from 'node:events';
import { connect } from 'node:tls';

import { addressesOf } from '../addresses-of.ts';
import { ill, well, type Diagnosis } from '../diagnosis.ts';
import type { Examination } from '../examination.ts';

const WAIT_MS = 10_000;
const DAY_MS = 86_400_000;
/** Shorter than it takes many people to renew one. */
const SOON_DAYS = 14;

/** Whether TLS works, by whom this machine trusts, and until when. */
export const certificate: Examination = {
  subject: 'TLS',
  blocking: true,
  examine: ({ api, clock }) => {
    const origins = new Map(addressesOf(api).map(({ url }) => [url.origin, url]));
    return Promise.all([...origins.values()].map((url) => diagnose(url, clock.now())));
  },
};

async function diagnose(url: URL, now: number): Promise<Diagnosis> {
  if (url.protocol !== 'https:') return well(`${url.host} is this machine, without TLS`);
  const servername = url.hostname;
  const socket = connect({
    host: servername.replace(/^\[(.*)\]$/u, '$1'),
    port: Number(url.port || 443),
    // No name but a host name may be asked for (RFC 6066 §3).
    ...(/^[\d.]+$|:/u.test(servername) ? {} : { servername }),
    timeout: WAIT_MS,
  });
  socket.once('timeout', () => socket.destroy(new Error(`no handshake within ${WAIT_MS / 1000} s`)));
  try {
    await once(socket, 'secureConnect');
    const until = Date.parse(socket.getPeerCertificate().valid_to);
    const days = Math.floor((until - now) / DAY_MS);
    const date = new Date(until).toISOString().slice(0, 10);
    return days < SOON_DAYS
      ? ill(`the certificate of ${url.host} ends on ${date}`, 'Have it renewed.')
      : well(`the certificate of ${url.host} is trusted, until ${date}`);
  } catch (error) {
    return ill(
      `${url.host}: ${error instanceof Error ? error.message : 'the handshake failed'}`,
      'Check host and port; for a private certificate authority set NODE_EXTRA_CA_CERTS to its file.',
    );
  } finally {
    socket.destroy();
  }
}
