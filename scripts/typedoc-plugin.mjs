// Makes the reference of typedoc read like the rest of docs/: one heading a folder of the sources, and links between pages.
import { Comment, CommentTag, Converter, ReflectionKind } from 'typedoc';
import { MarkdownPageEvent } from 'typedoc-plugin-markdown';
import { sameFields } from './typedoc-words.mjs';

/** What a page is about, and the headings in the order in which a newcomer meets them. The folders of `packages/engine/src`. */
const headings = {
  score: 'Scores of one response',
  response: 'Responses',
  instrument: 'Instruments',
  board: 'A board in one round',
  publish: 'What may be shown',
  change: 'Two rounds',
  round: 'Rounds',
  scorer: 'Many responses',
  statistics: 'Statistics on their own',
  exact: 'Rounding and random numbers',
  document: 'Faults of a document',
  words: 'Sentences',
  formats: 'Formats',
};

/** The name under which a program imports an entry. */
export const importName = (entry) => ['@take-stock/engine', ...(entry === 'index' ? [] : [entry])].join('/');

export const categoryOrder = Object.values(headings);

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of Object.values(project.reflections)) tidy(app, project, reflection);
  });
  // A comment may name what its own entry does not export.
  app.converter.addUnknownSymbolResolver(({ symbolReference }, { project }) => {
    const name = symbolReference?.path?.at(-1)?.path;
    const target = project.children.flatMap(({ children }) => children).find((each) => each.name === name);
    return target && { target };
  });
  app.renderer.on(MarkdownPageEvent.END, (page) => {
    page.contents = readable(page.url === 'README.md' ? map(page.model, app.renderer.router) : page.contents);
  });
}

function tidy(app, project, reflection) {
  const { parent, name } = reflection;
  // A schema has the name of its type, and its form is zod's affair; an error is made by the engine alone.
  const schema = parent?.kindOf(ReflectionKind.Module) && reflection.kindOf([ReflectionKind.Variable, ReflectionKind.TypeAlias]);
  if (
    (schema && parent.children.some((each) => each !== reflection && each.name === name && each.kindOf(ReflectionKind.Interface))) ||
    reflection.kindOf(ReflectionKind.Constructor)
  ) {
    project.removeReflection(reflection);
    return;
  }
  if (reflection.kindOf(ReflectionKind.Interface))
    reflection.extendedTypes = reflection.extendedTypes?.filter(({ name }) => name !== 'output');
  if (reflection.kindOf(ReflectionKind.Property)) {
    // Where a value comes from is the source's affair.
    delete reflection.defaultValue;
    describe(reflection);
  }
  if (parent?.kindOf(ReflectionKind.Module)) group(app, project, reflection);
}

/** Gives words to what has none of its own, where its name says it all. */
function describe(reflection) {
  if (reflection.comment || !Object.hasOwn(sameFields, reflection.name)) return;
  reflection.comment = new Comment(partsOf(sameFields[reflection.name]));
}

/** Text with `{@link name}` in it, as typedoc wants it. */
function partsOf(words) {
  return words.split(/(\{@link \w+\})/).map((text) => {
    const name = /^\{@link (\w+)\}$/.exec(text)?.[1];
    return name ? { kind: 'inline-tag', tag: '@link', text: name } : { kind: 'text', text };
  });
}

/** Puts what a folder of the sources exports under that folder's heading. */
function group(app, project, reflection) {
  const folder = project.getSymbolIdFromReflection(reflection)?.fileName.match(/src\/(\w+)\//)?.[1];
  for (const each of reflection.signatures ?? [reflection]) {
    // The comment that is made for the heading's sake would hide from typedoc that there is none.
    if (!each.comment) app.logger.warn(`${each.name} has no comment`);
    each.comment ??= new Comment();
    each.comment.blockTags.push(new CommentTag('@category', [{ kind: 'text', text: headings[folder] }]));
  }
}

/** The first page: every export, for those who know the name and not the entry. */
function map({ children: entries }, router) {
  const parts = entries.map((entry) => {
    const groups = entry.categories.map(({ title, children }) => {
      const names = children.map((each) => `[${each.name}](${router.getFullUrl(each)})`);
      return `**${title}**: ${names.join(', ')}`;
    });
    const about = entry.comment.summary.map(({ text }) => text).join('');
    return [`## [${importName(entry.name)}](${entry.name}.md)`, about, ...groups].join('\n\n');
  });
  return [
    '# The functions and types of the engine',
    'Made from the comments in `packages/engine/src` by `npm run docs`. In each entry functions come first, and types after them.',
    ...parts,
  ].join('\n\n');
}

/** Pages are named in comments as they lie in the project; what is not said needs no word. */
function readable(markdown) {
  const text = markdown
    // Hosts make anchors of headings; only a type called like a function needs one of its own.
    .replace(/<a id="[^"]*"><\/a>(?! ?\n+### )\s*/g, '')
    .replace(/<a id="[^"]*(?<!-\d+)"><\/a>\s*/g, '')
    .replace(/(?<![(/\w])docs\/([\w/-]+\.md)(#[\w-]+)?/g, '[docs/$1$2](../$1$2)')
    .replace(/\| `undefined` \|/g, '| |')
    .replace(/\n{3,}/g, '\n\n');
  return `${text.trimEnd()}\n`;
}
