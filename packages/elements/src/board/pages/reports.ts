import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { PublishedSummary } from '@take-stock/engine';
import { property, state } from '../../decorators.js';
import { download, slug } from '../../download.js';
import { ownName } from '../../own-name.js';
import { printReview } from '../../pages/print-review.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import { READERS, type Block, type PictureBlock, type Reader, type Report, type TableBlock } from '../report/blocks.js';
import { makeReport } from '../report/make-report.js';
import { reportText } from '../report/report-text.js';
import { reportStyles } from '../styles/report.js';

/** The title of the page while a print has its place. */
let own = '';

/**
 * The three reports: shown, printed, saved for Word, copied as text, and their figures as data.
 *
 * @tag take-stock-board-reports
 */
export class TakeStockBoardReports extends BoardElement {
  static override styles = [
    controls,
    stack,
    reportStyles,
    css`
      .choices {
        display: grid;
        gap: 0.5em;
        max-inline-size: 36em;
      }
      label {
        font-weight: 600;
      }
      .choice {
        font-weight: 400;
      }
    `,
  ];

  readonly #name = ownName();

  @property() reader: Reader = 'room';
  @state() private said = '';

  override render(): TemplateResult {
    const report = this.#report();
    const { published } = this.board.view;
    return html`
      <header class="no-print">
        <h2 tabindex="-1">${this.say('reportsTitle')}</h2>
        <p>${this.say('reportsIntro')}</p>
      </header>
      <fieldset class="no-print">
        <legend><h3>${this.say('reportsWhich')}</h3></legend>
        <div class="choices">${READERS.map((reader) => this.#renderReader(reader))}</div>
      </fieldset>
      <div class="actions no-print">
        <button type="button" @click=${() => this.#print(report)}>${this.say('reportPrint')}</button>
        <button type="button" class="second" @click=${() => this.#saveWord(report)}>${this.say('reportWord')}</button>
        <button type="button" class="second" @click=${() => this.#copy(report)}>${this.say('reportCopy')}</button>
      </div>
      <p role="status" class="soft no-print">${this.said || nothing}</p>
      <article class="report" lang=${report.language}>
        <h2>${report.title}</h2>
        <p class="soft">${report.subtitle}</p>
        ${report.blocks.map(renderBlock)}
      </article>
      ${published?.withheld === null ? this.#renderData(published) : nothing}
    `;
  }

  #renderData(published: PublishedSummary): TemplateResult {
    return html`<section class="no-print">
      <h3>${this.say('reportData')}</h3>
      <p class="soft">${this.say('reportDataHint')}</p>
      <div class="actions">
        <button type="button" class="second" @click=${() => this.#saveFigures(published, 'csv')}>${this.say('reportCsv')}</button>
        <button type="button" class="second" @click=${() => this.#saveFigures(published, 'json')}>${this.say('reportJson')}</button>
      </div>
    </section>`;
  }

  #renderReader(reader: Reader): TemplateResult {
    return html`<label class="choice"
      ><input
        type="radio"
        name=${this.#name}
        .checked=${this.reader === reader}
        @change=${() => {
          this.reader = reader;
          this.said = '';
        }}
      /><span>${this.say(`reader-${reader}`)}</span></label
    >`;
  }

  #report(): Report {
    const { board, reader } = this;
    const { published } = board.view;
    if (!published) throw new Error('a report needs a closed round');
    return makeReport({ ...board, published, reader, say: (name, values) => this.say(name, values) });
  }

  #fileName(ending: string, what: string = this.reader): string {
    const { partnership, period } = this.board.round;
    return `${slug(`${partnership} ${period} ${what}`)}.${ending}`;
  }

  /** The file and the header of a print take the title of the page. */
  #print({ title, subtitle }: Report): void {
    // Not every browser says that a print is over: then it is still that of the last.
    own ||= document.title;
    document.title = `${title}: ${subtitle}`;
    window.addEventListener('afterprint', giveBack, { once: true });
    printReview(this);
  }

  /** Does something, and says what it did or that it could not be done. */
  async #do(act: () => Promise<string>, failed: 'loadFailed' | 'reportCopyFailed' = 'loadFailed'): Promise<void> {
    this.said = '';
    try {
      this.said = await act();
    } catch (error) {
      console.error(error);
      this.said = this.say(failed);
    }
  }

  readonly #saveWord = (report: Report): Promise<void> =>
    this.#do(async () => {
      const { reportWord } = await import('../report/report-word.js');
      const file = await reportWord(report);
      const name = this.#fileName('docx');
      download(name, file, file.type);
      return this.say('reportDataDone', { name });
    });

  readonly #copy = (report: Report): Promise<void> =>
    this.#do(async () => {
      await navigator.clipboard.writeText(reportText(report));
      return this.say('reportCopied');
    }, 'reportCopyFailed');

  readonly #saveFigures = (published: PublishedSummary, ending: 'csv' | 'json'): Promise<void> =>
    this.#do(async () => {
      const { figuresFiles } = await import('../report/report-data.js');
      const files = figuresFiles(this.board, published, this.#fileName(ending, 'figures'));
      for (const file of files) download(...file);
      return this.say('reportDataDone', { name: files.map(([name]) => name).join(', ') });
    });
}

function giveBack(): void {
  document.title = own;
  own = '';
}

function renderBlock(block: Block): TemplateResult {
  switch (block.kind) {
    case 'heading':
      return block.level === 2
        ? html`<h3>${block.text}</h3>`
        : block.level === 3
          ? html`<h4>${block.text}</h4>`
          : html`<h5>${block.text}</h5>`;
    case 'text':
      return html`<p>${block.text}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case 'table':
      return renderTable(block);
    case 'picture':
      return renderPicture(block);
  }
}

function renderTable({ caption, head, rows }: TableBlock): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The figures stand in the table under it and in its text: the drawing itself is one picture. */
function renderPicture({ text, bars }: PictureBlock): TemplateResult {
  const height = bars.length * 30;
  return html`<svg class="bars" viewBox="0 0 520 ${height}" role="img" aria-label=${text}>
    ${bars.map(
      ({ label, value, words }, row) => svg`<text x="0" y=${row * 30 + 19}>${label}</text>
        <rect class="track" x="250" y=${row * 30 + 6} width="220" height="17" />
        ${value === null ? nothing : svg`<rect class="bar" x="250" y=${row * 30 + 6} width=${value * 2.2} height="17" />`}
        <text class="score" x="478" y=${row * 30 + 19}>${words}</text>`,
    )}
  </svg>`;
}
