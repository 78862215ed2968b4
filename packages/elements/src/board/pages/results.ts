import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedSummary } from '@take-stock/engine';
import {
  agreementText,
  boundsText,
  chanceFlagsText,
  gapText,
  groupScoreText,
  groupsText,
  madeOfText,
  overallScoreText,
  reasonsText,
  responseRateText,
  unanswerableText,
} from '@take-stock/engine/words';
import { state } from '../../decorators.js';
import { areDrawn, chartWords, headline, spread } from '../../pages/chart-rows.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { unfoldForPrint } from '../../unfold-for-print.js';
import { BoardElement } from '../board-page.js';
import { bandWords, bestOf, chartGroups, groupRows, groupWords, sectionRows, type Say } from '../pictures.js';
import { boardResult } from '../styles/board-result.js';

/**
 * What the board said: what goes well, what to talk about first, and then each section with its questions.
 *
 * @tag take-stock-board-results
 * @fires {BoardRequestEvent} take-stock-board-request - talk about a question in the meeting
 */
export class TakeStockBoardResults extends BoardElement {
  static override styles = [controls, stack, boardResult];

  @state() private unfolded = false;

  constructor() {
    super();
    unfoldForPrint(this);
  }

  override render(): TemplateResult | typeof nothing {
    const { published } = this.board.view;
    if (!published) return nothing;
    return html`${this.#renderHead(published)} ${this.#renderStrengths()} ${this.#renderTalk()} ${this.#renderUnanswerable()}
    ${this.#renderSections(published)} ${this.#renderOverall(published)} ${this.#renderGroups(published)} ${this.#renderEach(published)}`;
  }

  #renderHead(published: PublishedSummary): TemplateResult {
    const { instrument, round, results } = this.board;
    const rows = sectionRows(instrument, results, published.sections, this.#say);
    const day = this.day(round.closed ?? '');
    const groups = groupsText(results, published);
    return html`<header>
      <p class="soft">${this.say('resultsOf', { instrument: instrument.title, day })}</p>
      <h2 tabindex="-1">${headline(instrument, published, rows, this.words)}</h2>
      <p>${responseRateText(results, published)}</p>
      ${groups === null ? nothing : html`<p class="soft">${groups}</p>`}
    </header>`;
  }

  #renderStrengths(): TemplateResult | typeof nothing {
    const { results, view } = this.board;
    const [title, listed] = bestOf(view.strengths);
    if (!listed.length) return nothing;
    return html`<section>
      <h3>${results.say(title)}</h3>
      <ul class="list">
        ${listed.map(
          ({ item, displayed }) =>
            html`<li>
              <h4 lang=${this.langOfItems}>${this.#statement(item)}</h4>
              <p class="soft">${this.say('resultsScore', { score: displayed })} ${this.#agreementOn(item)}</p>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderTalk(): TemplateResult {
    const { results, view } = this.board;
    const about = (what: string, item: string) => this.say('resultsAbout', { what, question: this.#statement(item) });
    const list = view.priorities.map(
      (priority) =>
        html`<li>
          <h4 lang=${this.langOfItems}>${this.#statement(priority.item)}</h4>
          <p>${reasonsText(results, priority)}</p>
          <div class="actions">
            <button
              type="button"
              class="plain"
              aria-label=${about(`${this.say('toMeeting')}:`, priority.item)}
              @click=${() => this.go({ name: 'meeting', item: priority.item })}
            >
              ${this.say('toMeeting')}
            </button>
            <details>
              <summary aria-label=${about(this.say('resultsWhyHere'), priority.item)}>
                <span aria-hidden="true">${this.say('resultsWhyHere')}</span>
              </summary>
              <p>${this.say('resultsScore', { score: priority.displayed })} ${madeOfText(results, priority.parts)}</p>
            </details>
          </div>
        </li>`,
    );
    return html`<section class="aside">
      <h3>${results.say('prioritiesTitle')}</h3>
      ${
        list.length
          ? html`<p class="soft">${this.say('resultsTalkIntro')}</p>
              <ol class="list">
                ${list}
              </ol>
              <p class="soft">${this.say('resultsTalkRule')}</p>`
          : html`<p>${this.say('resultsTalkNone')}</p>`
      }
    </section>`;
  }

  #renderUnanswerable(): TemplateResult | typeof nothing {
    const { results, view } = this.board;
    if (!view.unanswerable.length) return nothing;
    return html`<section>
      <h3>${results.say('unanswerableTitle')}</h3>
      <p class="soft">${this.say('resultsUnanswerableIntro')}</p>
      <ul>
        ${view.unanswerable.map((each) => html`<li>${unanswerableText(results, each)}</li>`)}
      </ul>
    </section>`;
  }

  #renderSections({ sections }: PublishedSummary): TemplateResult {
    const { instrument, results } = this.board;
    const rows = sectionRows(instrument, results, sections, this.#say);
    const bands = bandWords(instrument, results, this.#say);
    return html`<section>
      ${
        areDrawn(instrument)
          ? html`<take-stock-bars
                caption=${this.say('sectionsScores')}
                sentence=${spread({ sections }, this.words)}
                .rows=${rows}
                .labels=${chartWords(this.words)}
              ></take-stock-bars>
              <p class="soft">${this.say('resultIntro')}</p>`
          : html`<h3>${this.say('sectionsScores')}</h3>
              <ul>
                ${rows.map(({ label, score, band }) => html`<li>${label}: <b>${score}</b> ${band}</li>`)}
              </ul>`
      }
      ${
        bands
          ? html`<details>
              <summary>${this.say('bandsTitle')}</summary>
              <p>${bands}.</p>
              <p class="soft">${this.say('whoseBands')}</p>
            </details>`
          : nothing
      }
    </section>`;
  }

  #renderOverall(published: PublishedSummary): TemplateResult | typeof nothing {
    const { instrument, results } = this.board;
    const { overall, sections } = published;
    if (sections.length < 2 || overall.state === 'notScored') return nothing;
    const { aggregate = 'mean' } = instrument.scoring.overall ?? {};
    const shown = overall.displayed !== null;
    return html`<section>
      <h3>${this.say('overallTitle')}</h3>
      <p>${shown ? overallScoreText(results, overall) : this.say('overallNone')}</p>
      ${shown && aggregate === 'mean' ? html`<p class="soft">${this.say('resultsOverall')}</p>` : nothing}
      ${overall.bounds ? html`<p class="soft">${boundsText(results, { ...published, bounds: overall.bounds })}</p>` : nothing}
    </section>`;
  }

  #renderGroups(published: PublishedSummary): TemplateResult | typeof nothing {
    const { groups, sections } = published;
    const { results, instrument } = this.board;
    const rows = groupRows(this.board, ({ gap, groups: cells }) =>
      [
        gap?.flagged ? gapText(results, gap, groups) : null,
        ...cells.filter(({ displayed }) => displayed === null).map((cell) => groupScoreText(results, cell, groups)),
      ]
        .filter(Boolean)
        .join(' '),
    );
    if (!rows.length) return nothing;
    const flagged = sections.filter(({ gap }) => gap?.flagged).map(({ section }) => results.section(section));
    const judged = sections.every(({ gap, groups: cells }) => gap !== null || cells.length === 0);
    const sentence = flagged.length
      ? this.say('resultsGaps', { sections: results.list(flagged) })
      : judged
        ? this.say('resultsNoGaps')
        : '';
    const hidden = rows.some(({ values }) => Object.values(values).includes(null));
    return html`<section>
      ${
        areDrawn(instrument)
          ? html`<take-stock-groups
              caption=${this.say('resultsGroups')}
              .sentence=${sentence}
              .groups=${chartGroups(this.board)}
              .rows=${rows}
              .labels=${groupWords(this.#say)}
            ></take-stock-groups>`
          : html`<h3>${this.say('resultsGroups')}</h3>
              <p>${sentence}</p>`
      }
      ${hidden ? html`<p class="soft">${this.say('resultsGroupsHidden')}</p>` : nothing}
    </section>`;
  }

  #renderEach({ sections, items }: PublishedSummary): TemplateResult {
    const compared = items.filter(({ displayed }) => displayed !== null).length;
    return html`<div class="actions no-print">
        <button type="button" class="second" @click=${() => (this.unfolded = !this.unfolded)}>
          ${this.say(this.unfolded ? 'closeAll' : 'openAll')}
        </button>
      </div>
      ${items.some(({ groupsDiffer }) => groupsDiffer) ? html`<p class="soft">${this.say('resultsMarked')} ${chanceFlagsText(this.board.results, compared)}</p>` : nothing}
      ${sections.map(
        ({ section }) =>
          html`<take-stock-board-section .board=${this.board} .section=${section} ?unfolded=${this.unfolded}></take-stock-board-section>`,
      )}`;
  }

  #agreementOn(id: string): string {
    const words = this.board.view.published?.items.find(({ item }) => item === id)?.agreement?.words;
    return words ? agreementText(this.board.results, words) : '';
  }

  #statement(id: string): string {
    return this.board.instrument.sections.flatMap(({ items }) => items).find((item) => item.id === id)?.statement ?? id;
  }

  readonly #say: Say = (name, values) => this.say(name, values);
}
