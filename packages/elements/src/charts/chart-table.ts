import { html, nothing, type TemplateResult } from 'lit';
import type { ChartRow } from './chart-row.js';
import type { ChartWords } from './chart-words.js';

/** What a picture says, as a table that opens on request; what is seen of its name is hidden, or it would be read a second time. Where it is narrow, what a score rests on moves under the row's name. */
export function chartTable(rows: readonly ChartRow[], caption: string, words: ChartWords): TemplateResult {
  return html`<details part="table">
    <summary aria-label=${caption ? `${words.table}: ${caption}` : words.table}><span aria-hidden="true">${words.table}</span></summary>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.section}</th>
          <th scope="col">${words.score}</th>
          <th scope="col">${words.band}</th>
          <th scope="col" class="basis">${words.basis}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row"><span lang=${row.lang ?? nothing}>${row.label}</span> <span class="soft">${row.note}</span></th>
              ${
                row.value === null
                  ? html`<td colspan="2">${row.score}</td>`
                  : html`<td>${row.score}</td>
                      <td lang=${row.lang ?? nothing}>${row.band}</td>`
              }
              <td class="basis">${row.note}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}
