import { EXIT } from './exit-code.ts';

/** The two streams of a command: data for programs and pipes, everything else for the person at the terminal. */
export interface Output {
  /** A line of data. */
  readonly data: (line: string) => void;
  /** A line for the person. */
  readonly note: (line: string) => void;
  /** Bytes for the person, as another program printed them. */
  readonly progress: (chunk: Uint8Array) => void;
  /** Whether data may be coloured. */
  readonly colour: boolean;
}

/** The output of this process. Colours only on a terminal, never with `NO_COLOR` (no-color.org), always with `FORCE_COLOR`. */
export function processOutput(): Output {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  // Who reads only the beginning (`| head`) has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`sailpoint-conformance: cannot write to standard output: ${error.code ?? error.message}\n`);
    process.exit(EXIT.usage);
  });
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  return {
    data: (line) => void process.stdout.write(`${line}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
    progress: (chunk) => void process.stderr.write(chunk),
    colour: forced || (process.stdout.isTTY && (NO_COLOR === undefined || NO_COLOR === '')),
  };
}
