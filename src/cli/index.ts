export { EXIT } from './exit-code.ts';
export { commandHelp } from './help.ts';
export { COMMANDS } from './registry.ts';
