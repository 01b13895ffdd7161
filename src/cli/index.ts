export { EXIT, EXIT_MEANING } from './exit-code.ts';
export { commandHelp } from './help.ts';
export { COMMANDS } from './registry.ts';
