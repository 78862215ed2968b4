// What editors and documentation know about the elements, read from their class comments (`@tag`, `@event`, `@csspart` …).
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const outdir = 'packages/elements';

export default {
  globs: ['packages/elements/src/**/*.ts'],
  // The one file that registers elements by variable: the analyzer would look for tag names there.
  exclude: ['packages/elements/src/define.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    customElementVsCodePlugin({
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
      hideLogs: true,
    }),
    customElementJetBrainsPlugin({ outdir, packageJson: false, hideLogs: true }),
  ],
};
