// What the manifest says that `<take-stock>` has, and what docs/embedding.md says: each must name all that the other names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const page = readFileSync(join(root, 'docs/embedding.md'), 'utf8');
const { modules } = JSON.parse(readFileSync(join(root, 'packages/elements/custom-elements.json'), 'utf8'));
const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === 'take-stock');

/** What stands in backticks in one column of the table whose head begins with these cells. */
function inTable(head, column = 0) {
  const [, , ...rows] = page.match(new RegExp(`^\\| *${head.join(' *\\| *')} *\\|.*(?:\\n\\|.*)+`, 'm'))?.[0].split('\n') ?? [];
  return rows.flatMap((row) => {
    const cell = row.split('|')[column + 1].trim();
    const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    // "`--x-0` to `--x-4`" names what lies between, too.
    const [from, to] = names.map((name) => Number(/\d+$/.exec(name)?.[0]));
    if (cell.includes(' to ')) return Array.from({ length: to - from + 1 }, (_, step) => names[0].replace(/\d+$/, from + step));
    return names.length || !cell ? names : [''];
  });
}

const named = (list = []) => list.map(({ name }) => name);
const open = ({ privacy, inheritedFrom }) => !privacy && !inheritedFrom;
const members = (kind) => named(element.members.filter((member) => member.kind === kind && open(member)));
const pairs = {
  attribute: [named(element.attributes), inTable(['attribute'])],
  property: [members('field'), inTable(['attribute', 'property'], 1)],
  method: [members('method'), [...page.matchAll(/^`(\w+)\(\)`/gm)].map(([, name]) => name)],
  event: [named(element.events), inTable(['event'])],
  part: [named(element.cssParts), inTable(['part'])],
  slot: [named(element.slots), inTable(['slot'])],
  'CSS property': [named(element.cssProperties), inTable(['property', 'what'])],
};

const faults = Object.entries(pairs).flatMap(([what, [has, told]]) => [
  ...(has.length && told.length ? [] : [`no ${what} was found in ${has.length ? 'docs/embedding.md' : 'the manifest'}`]),
  ...has.filter((name) => !told.includes(name)).map((name) => `docs/embedding.md names no ${what} "${name}"`),
  ...told.filter((name) => !has.includes(name)).map((name) => `the class comment of <take-stock> names no ${what} "${name}"`),
  ...has.filter((name, index) => name === undefined || has.indexOf(name) < index).map((name) => `the manifest has ${what} "${name}" twice`),
]);
for (const fault of faults) console.log(fault);
process.exit(faults.length ? 1 : 0);
