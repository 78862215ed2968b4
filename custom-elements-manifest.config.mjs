// What editors and documentation know about the elements, read from their class comments (`@tag`, `@event`, `@csspart` …).
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const outdir = 'packages/elements';

/** The analyzer guesses events from the calls that fire them, without their names: what the class comments say is the list. */
const onlyDocumentedEvents = {
  name: 'only-documented-events',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? []))
      if (declaration.events) declaration.events = declaration.events.filter(({ description }) => description);
  },
};

export default {
  globs: ['packages/elements/src/**/*.ts'],
  // The pages are made by the review, not by who embeds it. `define` registers elements by variable: the analyzer would look for tag names there.
  exclude: ['packages/elements/src/pages/**', 'packages/elements/src/define.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    onlyDocumentedEvents,
    customElementVsCodePlugin({
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
      hideLogs: true,
    }),
    customElementJetBrainsPlugin({ outdir, packageJson: false, hideLogs: true }),
  ],
};
