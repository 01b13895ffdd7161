export { writeWhole } from './write-whole.ts';
