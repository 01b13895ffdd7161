import { loadContract } from '../contract/index.ts';
import { ConfigError } from '../core/index.ts';
import { CORE_DOCUMENTS, lintContract } from '../harness/index.ts';
import { renderLint } from '../report/index.ts';
import { switchFlag, valueFlag, type Command } from './command.ts';
import { EXIT } from './exit-code.ts';

/** Says what is wrong with documents and what the harness does about it. */
export const specsLintCommand: Command = {
  name: 'specs lint',
  summary: 'say what is wrong with contracts (all of this project, or the ones named) and what is done about it',
  positionals: '[API|FILE…]',
  flags: [
    valueFlag('format', 'text|json', 'for people or for programs (default text)'),
    switchFlag('all', 'list every repaired place, not only the first ten of each repair'),
  ],
  run: ({ positionals, output, value, has }) => {
    const format = value('format') ?? 'text';
    if (format !== 'text' && format !== 'json')
      throw new ConfigError('usage', `--format ${JSON.stringify(format)} is no format`, { hint: 'Give text or json.' });
    const files =
      positionals.length > 0 ? positionals.map((name) => CORE_DOCUMENTS[name] ?? name) : Object.values(CORE_DOCUMENTS);
    const results = files.map((file) => lintContract(loadContract(file)));
    if (format === 'json') output.data(JSON.stringify(results, null, 2));
    else for (const result of results) output.data(renderLint(result, { everything: has('all') }));
    const sound = results.every(({ problems }) => problems.length === 0);
    return Promise.resolve(sound ? EXIT.conformant : EXIT.notConformant);
  },
};
