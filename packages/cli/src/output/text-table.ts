/** A cell as people read it; `null`, where there is nothing to say, is shown as a dash. */
export type Shown = string | number | null;

/**
 * A table for a terminal: columns in line, numbers to the right.
 *
 * @param rows the first one holds the headings
 */
export function textTable(rows: readonly (readonly Shown[])[]): string {
  const texts = rows.map((row) => row.map(shown));
  const widths = (texts[0] ?? []).map((_, column) => Math.max(...texts.map((row) => widthOf(row[column] ?? ''))));
  const right = toTheRight(rows);
  const lines = texts.map((row) =>
    row
      .map((text, column) => {
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
        return right[column] ? space + text : text + space;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** The same table in Markdown. */
export function markdownTable(rows: readonly (readonly Shown[])[]): string {
  const right = toTheRight(rows);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const [head = [], ...body] = rows.map((row) => row.map((cell) => escaped(shown(cell))));
  return [line(head), line(right.map((each) => (each ? '---:' : '---'))), ...body.map(line)].join('');
}

/** Columns with a number in them; the word for one that is missing stands where it would. */
function toTheRight([head = [], ...body]: readonly (readonly Shown[])[]): boolean[] {
  return head.map((_, column) => body.some((row) => typeof row[column] === 'number'));
}

function shown(cell: Shown): string {
  return cell === null ? '–' : still(String(cell));
}

/** A text for Markdown. Texts come from files: none of them may become markup. */
export function escaped(text: string): string {
  return still(text).replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
}

/** A text on one line. Ids and titles come from files: nothing in them may move the cursor. */
export function still(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function widthOf(text: string): number {
  return Array.from(text).length;
}
