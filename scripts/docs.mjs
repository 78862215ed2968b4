// `npm run docs`: writes docs/api from the comments of the engine. With --check it writes nothing, and fails where docs/api differs.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application } from 'typedoc';
import { root } from './setup.mjs';
import { categoryOrder, importName, load } from './typedoc-plugin.mjs';

const committed = join(root, 'docs/api');
const engine = join(root, 'packages/engine');

/** The entries of the package. What two of them export is described by the first: so `scoring` stands before `index`. */
const entries = ['scoring.ts', 'index.ts', 'round/index.ts', 'words/index.ts', 'formats/index.ts'];

const options = {
  name: '@take-stock/engine',
  entryPoints: entries.map((entry) => join(engine, 'src', entry)),
  tsconfig: join(engine, 'tsconfig.json'),
  basePath: join(engine, 'src'),
  plugin: ['typedoc-plugin-markdown', load],
  logLevel: 'Warn',
  readme: 'none',
  disableSources: true,
  excludeReferences: true,
  excludeExternals: true,
  useTsLinkResolution: false,
  categorizeByGroup: false,
  categoryOrder,
  sort: ['kind', 'alphabetical'],
  kindSortOrder: ['Function', 'Variable', 'Interface', 'TypeAlias', 'Class', 'Module'],
  sortEntryPoints: false,
  validation: { notDocumented: true, notExported: true, invalidLink: true },
  requiredToBeDocumented: ['Class', 'Function', 'Interface', 'Property', 'TypeAlias', 'Variable'],
  treatValidationWarningsAsErrors: true,
  outputFileStrategy: 'modules',
  entryFileName: 'README.md',
  pageTitleTemplates: { module: ({ name }) => importName(name) },
  typeDeclarationVisibility: 'compact',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  useHTMLAnchors: true,
  expandParameters: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  propertyMembersFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  tableColumnSettings: { hideInherited: true, hideModifiers: true, hideOverrides: true, leftAlignHeaders: true },
};

/** Writes the reference into a folder; ends this process where a comment is missing or a link leads nowhere. */
async function write(folder) {
  const app = await Application.bootstrapWithPlugins({ ...options, out: folder });
  const project = await app.convert();
  if (project) app.validate(project);
  if (!project || app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1);
  await app.generateOutputs(project);
}

const filesOf = (folder) => (existsSync(folder) ? readdirSync(folder).sort() : []);

if (process.argv.includes('--check')) {
  const fresh = mkdtempSync(join(tmpdir(), 'take-stock-docs-'));
  process.once('exit', () => rmSync(fresh, { recursive: true }));
  await write(fresh);
  const same = (name) => {
    const [ours, theirs] = [join(committed, name), join(fresh, name)];
    return existsSync(ours) && existsSync(theirs) && readFileSync(ours, 'utf8') === readFileSync(theirs, 'utf8');
  };
  const differing = [...new Set([...filesOf(committed), ...filesOf(fresh)])].filter((name) => !same(name));
  for (const name of differing) console.log(`docs/api/${name} is not what the sources give: npm run docs`);
  process.exitCode = differing.length ? 1 : 0;
} else {
  await write(committed);
}
