// Prints the survivors of a run that docs/mutation.md does not list under their file: to be tested, removed or explained.
import { readFileSync } from 'node:fs';

const [report, page] = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
const listed = new Map(page.split('\n### ').map((part) => [part.split('\n', 1)[0], part]));

/** A piece of code in a table: on one line, not too long, and no bar or backtick in it that would end it. */
const code = (text) => {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/Stryker was here!?/, '…')
    .replaceAll('`', "'");
  return `\`${(line.length > 90 ? `${line.slice(0, 90)} …` : line).replaceAll('|', '\\|')}\``;
};

for (const [file, { source, mutants }] of Object.entries(JSON.parse(report).files)) {
  const name = file.replace('packages/engine/src/', '');
  const lines = source.split('\n');
  for (const { status, replacement, location } of mutants) {
    if (status !== 'Survived' && status !== 'NoCoverage') continue;
    const { start, end } = location;
    const [last, ...others] = lines.slice(start.line - 1, end.line).reverse();
    const [first, ...rest] = [...others.reverse(), last.slice(0, end.column - 1)];
    const row = `${code([first.slice(start.column - 1), ...rest].join('\n'))} → ${code(replacement)}`;
    if (!listed.get(`\`${name}\``)?.includes(row)) console.log(`${name}: ${row}`);
  }
}
