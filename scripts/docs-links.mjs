// Every link between the pages of this project must lead somewhere: to a file that exists, and to a heading in it. Comments name headings too.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { root } from './setup.mjs';

const places = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs', 'packages', 'demo'];
const skipped = /^(node_modules|dist|coverage)$/;

function* filesIn(path) {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path)) if (!skipped.test(name)) yield* filesIn(join(path, name));
}

const texts = new Map();
const read = (path) => texts.get(path) ?? texts.set(path, readFileSync(path, 'utf8')).get(path);

/** The anchors of a page of Markdown, made as the usual hosts make them; the ids of a page of HTML. */
function anchorsOf(path) {
  if (extname(path) === '.html') return new Set([...read(path).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const anchors = new Set([...read(path).matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id));
  for (const [, title] of prose(read(path)).matchAll(/^#{1,6} (.+)$/gm)) {
    const anchor = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    // A heading that stands twice gets a number.
    let number = 0;
    while (anchors.has(number ? `${anchor}-${number}` : anchor)) number++;
    anchors.add(number ? `${anchor}-${number}` : anchor);
  }
  return anchors;
}

/** Without blocks of code, whose links are examples. */
function prose(markdown) {
  return markdown.replace(/^```.*?^```/gms, '');
}

/** The links of one file that stay in this project. */
function linksOf(path) {
  const text = read(path);
  switch (extname(path)) {
    case '.md':
      return [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
    case '.html':
      return [...text.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, link]) => link);
    case '.ts':
      return [...text.matchAll(/docs\/[\w/-]+\.md(?:#[\w-]+)?/g)].map(([link]) => `/${link}`);
    default:
      return [];
  }
}

function wrong(path, link) {
  // Elsewhere, an empty example, or what `npm start` serves from a build.
  if (/^(https?:|mailto:|#$|\/take-stock\/|\/packages\/)/.test(link)) return null;
  const [address, anchor] = link.split('#', 2);
  const target = address === '' ? path : address.startsWith('/') ? join(root, address) : resolve(dirname(path), address);
  if (!existsSync(target)) return 'there is no such file';
  if (anchor && !anchorsOf(target).has(anchor)) return 'there is no such heading';
  return null;
}

let [checked, faults] = [0, 0];
for (const place of places) {
  for (const path of filesIn(join(root, place))) {
    for (const link of linksOf(path)) {
      checked++;
      const fault = wrong(path, link);
      if (fault) console.log(`${relative(root, path)}: ${link}: ${fault}`);
      if (fault) faults++;
    }
  }
}
if (checked === 0) console.log('no link was found at all');
process.exit(faults || checked === 0 ? 1 : 0);
