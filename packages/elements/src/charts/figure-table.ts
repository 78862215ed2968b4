import { html, nothing, type TemplateResult } from 'lit';

/** What stands together in a table under a picture: with a heading of its own, where there are several. */
export interface FigureGroup {
  readonly label: string;
  /** Language of the label, where it is not that of the page. */
  readonly lang?: string | undefined;
  readonly rows: readonly { readonly label: string; readonly lang?: string | undefined; readonly figure: string | number }[];
}

/** The words of a table of names and figures. */
export interface FigureWords {
  /** Opens the table under a picture. */
  readonly table: string;
  /** Heading of the column with the names. */
  readonly name: string;
  /** Heading of the column with the figures. */
  readonly figure: string;
}

/** What a picture says, as a table that opens on request. Two columns, however many figures there are: it fits a phone. */
export function figureTable(groups: readonly FigureGroup[], caption: string, words: FigureWords): TemplateResult {
  return html`<details part="table">
    <summary aria-label=${caption ? `${words.table}: ${caption}` : words.table}><span aria-hidden="true">${words.table}</span></summary>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.name}</th>
          <th scope="col">${words.figure}</th>
        </tr>
      </thead>
      ${groups.map(
        ({ label, lang, rows }) =>
          html`<tbody>
            ${
              label
                ? html`<tr class="together">
                    <th scope="rowgroup" colspan="2" lang=${lang ?? nothing}>${label}</th>
                  </tr>`
                : nothing
            }
            ${rows.map(
              (row) =>
                html`<tr>
                  <th scope="row" lang=${row.lang ?? nothing}>${row.label}</th>
                  <td>${row.figure}</td>
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>
  </details>`;
}

/** The line above a picture; nothing without words. */
export function chartCaption(caption: string): TemplateResult | typeof nothing {
  return caption ? html`<figcaption part="caption"><span role="heading" aria-level="3">${caption}</span></figcaption>` : nothing;
}
