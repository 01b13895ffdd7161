/** The few colours of the console, by what they mean. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly doubtful: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly bold: (text: string) => string;
}

/** Colours as ANSI sequences (ECMA-48 §8.3.117), or none: the marks and words carry the meaning, colour only repeats it. */
export function createPaint(colour: boolean): Paint {
  const style = (on: number, off: number) => (text: string) => (colour ? `\u001B[${on}m${text}\u001B[${off}m` : text);
  return { good: style(32, 39), bad: style(31, 39), doubtful: style(33, 39), faint: style(2, 22), bold: style(1, 22) };
}
