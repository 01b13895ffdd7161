import type { Examination } from './examination.ts';
import { certificate } from './examination/certificate.ts';
import { clockSkew } from './examination/clock-skew.ts';
import { credentials } from './examination/credentials.ts';
import { host } from './examination/host.ts';
import { testObjects } from './examination/test-objects.ts';

/** Everything that is looked at for each API, in this order. */
export const EXAMINATIONS: readonly Examination[] = [host, certificate, credentials, clockSkew, testObjects];
