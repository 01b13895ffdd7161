import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Outside the project's own dependencies: nobody who tests an API needs them. */
const HOME = resolve('node_modules', '.cache', 'peers');

/** A package that brings commands. */
export interface CommandPackage {
  readonly registry: 'npm' | 'pypi';
  readonly name: string;
  readonly version: string;
  /** What it needs and does not name itself, as the package manager takes it. */
  readonly missing?: string;
}

/** Installs `wanted` where it is not installed yet, and gives back the folder of its commands. Throws an Error where that fails. */
export function install({ registry, name, version, missing }: CommandPackage): string {
  const folder = join(HOME, `${name.replaceAll('/', '+')}@${version}`);
  const commands = registry === 'npm' ? join(folder, 'node_modules', '.bin') : join(folder, 'bin');
  const done = registry === 'npm' ? commands : join(commands, name);
  if (existsSync(done)) return commands;
  mkdirSync(folder, { recursive: true });
  if (registry === 'npm') {
    run('npm', [
      'install',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--prefix',
      folder,
      `${name}@${version}`,
      ...(missing === undefined ? [] : [missing]),
    ]);
  } else {
    run('python3', ['-m', 'venv', folder]);
    run(join(commands, 'pip'), ['install', '--quiet', '--disable-pip-version-check', `${name}==${version}`]);
  }
  return commands;
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`, { cause: error });
}
