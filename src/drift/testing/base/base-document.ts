import type { JsonObject } from '../../../core/index.ts';
import { COMPONENTS } from './components.ts';
import { PATHS } from './paths.ts';

/** For tests: a small document, OpenAPI 3.0, with something of everything that can change. */
export const BASE: JsonObject = {
  openapi: '3.0.3',
  info: { title: 'Repair desk', version: '2.3.0', description: 'Takes in what is broken.' },
  servers: [
    { url: 'https://{shop}.desk.example/api', variables: { shop: { default: 'main' } } },
    { url: 'https://spare.desk.example/api' },
  ],
  security: [{ deskToken: [] }, { deskLogin: ['desk:read'] }],
  paths: PATHS,
  components: COMPONENTS,
};
