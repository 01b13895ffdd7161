import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

const LIMIT_MS = 180_000;

export interface ToolRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a tool to its end and gives back what it printed to standard output. Its exit code says the same as its report and is not looked at. */
export async function runTool({ command, args, folder, environment = {} }: ToolRun): Promise<string> {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  return text(child.stdout);
}
