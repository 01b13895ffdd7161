import { arch, availableParallelism, platform } from 'node:os';

import type { Fault } from '../../src/harness/index.ts';

/** What a tool made of the faults. */
export interface Compared {
  readonly name: string;
  readonly use: string;
  /** Ids of the faults that it noticed. */
  readonly noticed: readonly string[];
  /** Complaints about the server without faults. */
  readonly noise: number;
}

/** The page about all tools, as Markdown. */
export function comparisonPage(command: string, faults: readonly Fault[], compared: readonly Compared[]): string {
  const classes = [...new Set(faults.map((fault) => fault.class))];
  const of = (name: string | undefined, { noticed }: Compared): string => {
    const chosen = faults.filter((fault) => name === undefined || fault.class === name);
    return `${chosen.filter(({ id }) => noticed.includes(id)).length}/${chosen.length}`;
  };
  return `${[
    '# Beside other tools',
    '',
    `<!-- Made by \`${command}\` from runs on one machine. -->`,
    '',
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${platform()} ${arch()}, ${availableParallelism()} cores. To repeat it: \`${command}\`.`,
    '',
    `Each tool runs against the mock, once without faults and once for each of ${faults.length} faults of [the catalogue](faults.md), taken at even`,
    'distances. All get the same corrected document, with the one existing session as the only id of a session. A fault is noticed when the tool',
    'complains about something that it does not complain about without the fault.',
    '',
    'The catalogue is ours, and so is the mock: both lean towards what this project looks for. The other tools know nothing of these APIs, keep',
    'no state of them, and none is made for all of this. What they complain about without a fault is not all wrong: some of it is what the mock',
    'asks for and the document does not say, and nearly all that Specmatic complains about is one thing: it takes no `errors` object for any of',
    'the alternatives that the document gives for it.',
    '',
    ...row('tool', 'how it is used', 'noticed', 'complaints without a fault'),
    ...row('---', '---', '---', '---'),
    ...compared.flatMap((tool) => row(tool.name, tool.use, of(undefined, tool), String(tool.noise))),
    '',
    ...row('class', ...compared.map(({ name }) => name)),
    ...row('---', ...compared.map(() => '---')),
    ...classes.flatMap((name) => row(name, ...compared.map((tool) => of(name, tool)))),
  ].join('\n')}\n`;
}

function row(...cells: readonly string[]): readonly string[] {
  return [`| ${cells.join(' | ')} |`];
}
