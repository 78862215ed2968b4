// What axe finds in a page: WCAG 2.0 to 2.2, A and AA, and best practice.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds within the first element that fits, a line each. Of a page that embeds the widget it looks at the widget alone:
 * that everything lies in a landmark (`region`) is the host's to keep.
 */
export async function findings(page, within) {
  await page.evaluate(source);
  return page.evaluate(
    async (selector, values) => {
      const { violations } = await window.axe.run(selector, {
        runOnly: { type: 'tag', values },
        rules: { region: { enabled: selector === 'html' } },
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, failureSummary }) => `${id}: ${target.flat().join(' ')} ${html} ${failureSummary}`),
      );
    },
    within,
    TAGS,
  );
}
