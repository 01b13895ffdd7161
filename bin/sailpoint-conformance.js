#!/usr/bin/env node
// Runs the TypeScript sources as they are: nothing is built, so nothing can be stale (docs/adr/0003).
import { fileURLToPath } from 'node:url';

import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
await import('../src/cli/main.ts');
