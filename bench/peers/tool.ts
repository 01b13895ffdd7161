import type { CommandPackage } from './install.ts';

/** What a tool is to be pointed at. */
export interface ToolJob {
  /** Of its own; the tool may write there. */
  readonly folder: string;
  /** The contract as OpenAPI JSON, with the server's address in it, in that folder. */
  readonly document: string;
  readonly baseUrl: string;
  readonly token: string;
  /** The security scheme of the document that the token belongs to. */
  readonly securityScheme: string;
}

/** Another tool that holds a server against an OpenAPI document, set up as its documentation says. */
export interface Tool {
  readonly id: string;
  readonly packages: readonly CommandPackage[];
  /** How it is used here, in one line. */
  readonly use: string;
  /** What it holds against the server: labels that are the same for the same complaint. */
  complaints(job: ToolJob): Promise<readonly string[]>;
}
