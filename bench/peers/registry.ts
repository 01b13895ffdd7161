import type { Tool } from './tool.ts';
import { portman } from './tool/portman.ts';
import { prismProxy } from './tool/prism-proxy.ts';
import { respect } from './tool/respect.ts';
import { schemathesis } from './tool/schemathesis.ts';
import { specmatic } from './tool/specmatic.ts';

/** Everything that is compared with. */
export const TOOLS: readonly Tool[] = [schemathesis, specmatic, prismProxy, portman, respect];
