#!/usr/bin/env node
import { pathToFileURL } from 'node:url';

import { bundleSources } from './bundle.js';

process.setSourceMapsEnabled(true);
await import(pathToFileURL(bundleSources()).href);
