// Every command that CONTRIBUTING.md shows, in a `sh` block or within a line, must be one that `.ci/run` runs: what nobody runs goes stale unseen.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const page = join(root, 'CONTRIBUTING.md');
/** Each `part COMMAND # ALIAS` line of `.ci/run`: the alias is what the command stands for. */
const tested = [...readFileSync(join(root, '.ci/run'), 'utf8').matchAll(/^part (.+?)(?:\s# (.+))?$/gm)]
  .flatMap(([, command, alias]) => [command, alias ?? command])
  .map(unquoted);

/** Quoting and spacing aside, so that `"a b"` and `'a b'` are the same. */
function unquoted(command) {
  return command.replace(/["']/g, '').replace(/\s+/g, ' ').trim();
}

/** The commands of all `sh` blocks and within lines, without prompts and comments. Getting the sources is not ours to test. */
function commandsOf(markdown) {
  const inLines = [...markdown.matchAll(/`((?:npm|npx|node) [^`\n]+)`/g)].map(([, command]) => command);
  return [...markdown.matchAll(/^```sh\n(.*?)^```/gms)]
    .flatMap(([, block]) => block.split('\n'))
    .concat(inLines)
    .map((line) => unquoted(line.replace(/^\$ /, '').replace(/(^|\s)#.*/, '')))
    .filter((line) => line !== '' && !/^(git|cd) /.test(line));
}

if (existsSync(page)) {
  const commands = commandsOf(readFileSync(page, 'utf8'));
  const untested = commands.filter((command) => !tested.includes(command));
  for (const command of untested) console.log(`CONTRIBUTING.md: ".ci/run" does not run "${command}"`);
  if (commands.length === 0) console.log('CONTRIBUTING.md: there is no command in a sh block');
  if (untested.length || commands.length === 0) process.exit(1);
}
