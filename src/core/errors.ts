/** Why the harness could not do its job although its own code is right. */
export type HarnessErrorCode =
  | 'usage'
  | 'setting-invalid'
  | 'setting-missing'
  | 'document-unreadable'
  | 'document-malformed'
  | 'overlay-malformed'
  | 'port-in-use'
  | 'reports-not-writable'
  | 'refused-by-safety'
  | 'target-unreachable'
  | 'interrupted';

interface HarnessErrorOptions {
  readonly hint: string;
  readonly cause?: unknown;
}

/** The user or the environment is wrong: said in one message without a stack trace. Anything else that is thrown is a bug. */
export class HarnessError extends Error {
  override readonly name: string = 'HarnessError';
  readonly code: HarnessErrorCode;
  /** What to do about it, one sentence. */
  readonly hint: string;

  constructor(code: HarnessErrorCode, message: string, options: HarnessErrorOptions) {
    super(message, { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
  }
}

/** Settings, flags or documents are wrong: exit code 2. */
export class ConfigError extends HarnessError {
  override readonly name = 'ConfigError';
}

/** A request or a run was refused to protect a tenant: exit code 3. */
export class SafetyError extends HarnessError {
  override readonly name = 'SafetyError';
}

/** No complete answer came: refused, reset, timed out, too large. Exit code 3; never a finding against the contract. */
export class TransportError extends HarnessError {
  override readonly name: string = 'TransportError';
}

/** A request was not even sent, since none before it got an answer. */
export class NotSentError extends TransportError {
  override readonly name = 'NotSentError';
}
