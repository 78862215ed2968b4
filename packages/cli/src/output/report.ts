import { escaped, markdownTable, still, textTable, type Shown } from './text-table.js';

/** One part of a report, in its order. */
export type ReportPart =
  | { readonly heading: string; readonly level: 1 | 2 }
  | { readonly text: string }
  | { readonly list: readonly string[] }
  | { readonly rows: readonly (readonly Shown[])[] };

/** A report in Markdown. */
export function markdown(parts: readonly ReportPart[]): string {
  const written = parts.map((part) => {
    if ('heading' in part) return `${'#'.repeat(part.level)} ${escaped(part.heading)}\n`;
    if ('text' in part) return `${escaped(part.text)}\n`;
    return 'list' in part ? part.list.map((each) => `- ${escaped(each)}\n`).join('') : markdownTable(part.rows);
  });
  return written.join('\n');
}

/** A report for a terminal. */
export function plain(parts: readonly ReportPart[]): string {
  const written = parts.map((part) => {
    if ('heading' in part) return `${still(part.heading)}\n${(part.level === 1 ? '=' : '-').repeat(part.heading.length)}\n`;
    if ('text' in part) return `${still(part.text)}\n`;
    return 'list' in part ? part.list.map((each) => `* ${still(each)}\n`).join('') : textTable(part.rows);
  });
  return written.join('\n');
}
